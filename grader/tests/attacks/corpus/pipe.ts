import type { Attack } from '../attack.ts';
import { onEmptyVerifier } from '../sources.ts';

const wants =
  'the XP of a refusal without refusing, or the end of the judge and of all grades with it';

/**
 * Finds the pipe's socket by its own writes. `say(text)` then sends a frame of the attacker's, and
 * `sayBytes(bytes)` whatever it likes.
 */
const seizePipe = `
const P: any = process;
let pipe: any;
const proto = P.stdout.constructor.prototype;
const write = proto.write;
proto.write = function (this: any, ...args: any[]) {
  if (this !== P.stdout && this !== P.stderr) pipe = this;
  return write.apply(this, args);
};
function sayBytes(bytes: Uint8Array): void {
  write.call(pipe, bytes);
}
function say(text: string | Uint8Array): void {
  const body = Buffer.from(text as any);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  sayBytes(Buffer.concat([head, body]));
}
`;

/** Takes the pipe, says `code` in it, and answers wrongly. */
function inThePipe(name: string, code: string): Attack {
  const attack = onEmptyVerifier({ name, wants, classes: [38] }, `${code}; return 'x';`, seizePipe);
  return { ...attack, notInPlain: 'It has no pipe.' };
}

/** For every call that could be open: this message, with `N` for its number. */
function forEveryCall(name: string, message: string): Attack {
  return inThePipe(
    name,
    `for (let n = 1; n < 300; n += 1) say('${message}'.replaceAll('N', String(n)))`,
  );
}

/** Attacks on the pipe itself: forged, torn, oversized and endless messages. */
export const pipe: readonly Attack[] = [
  inThePipe('a frame that is not JSON', `say('no json')`),
  inThePipe('a frame that is not UTF-8', 'say(new Uint8Array([255, 254, 128]))'),
  inThePipe('a frame that claims four gigabytes', 'sayBytes(new Uint8Array([255, 255, 255, 255]))'),
  inThePipe('a frame of which only the head comes', 'sayBytes(new Uint8Array([0, 0, 9, 0]))'),
  inThePipe('arrays a million deep', `say('['.repeat(1e6) + ']'.repeat(1e6))`),
  inThePipe(
    'objects deep in an answer',
    `say('["resolve",1,' + '{"a":'.repeat(3e5) + '1' + '}'.repeat(3e5) + ']')`,
  ),
  inThePipe('a frame that is no message', `say('{"push":1}')`),
  inThePipe('remap, a program for the judge', `say('["push",["remap",0,[],[],[["x"]]]]')`),
  inThePipe('a promise that nobody waits for', `say('["resolve",999,["promise",7]]')`),
  inThePipe('a promise in a call', `say('["push",["pipeline",0,["request"],[["promise",7]]]]')`),
  inThePipe(
    'results doubled and doubled again',
    `say('["push",["pipeline",0,["request"],[null]]]');
     for (let n = 1; n < 40; n += 1) say(\`["push",[[["pipeline",\${n},[]],["pipeline",\${n},[]]]]]\`)`,
  ),
  inThePipe(
    'a method that the judge does not offer',
    `say('["push",["pipeline",0,["constructor"],[]]]')`,
  ),
  forEveryCall(
    "the judge's own object as an answer",
    '["resolve",N,{"ok":true,"value":["import",0]}]',
  ),
  inThePipe('the main object replaced', `say('["resolve",0,["export",-1]]')`),
  inThePipe("the judge's exports released", `say('["release",0,1]')`),
  inThePipe(
    'the session aborted with the very error that is asked for',
    `say('["abort",["error","RangeError","x"]]')`,
  ),
  inThePipe('the session aborted with a false value', `say('["abort",0]')`),
  forEveryCall(
    'every call rejected with the error that is asked for',
    '["reject",N,["error","RangeError","x"]]',
  ),
  inThePipe(
    'answers to calls that were not made yet',
    `for (let n = 300; n < 900; n += 1) say(\`["resolve",\${n},{"ok":true,"value":true}]\`)`,
  ),
  forEveryCall('answers with a then of their own', '["resolve",N,{"then":["export",-7]}]'),
  inThePipe(
    'a response with a status that does not exist',
    `say('["pipe"]'); say('["resolve",1,["response",["readable",1],{"status":99}]]')`,
  ),
  inThePipe(
    'a body that is aborted and then written to',
    `say('["pipe"]'); say('["push",["pipeline",1,["abort"],["x"]]]'); say('["push",["pipeline",1,["write"],[1]]]')`,
  ),
  inThePipe('a writable stream and a blob', `say('["resolve",1,["writable",1]]')`),
  inThePipe('the pipe closed', 'pipe.destroy()'),
  inThePipe('the pipe half closed', 'pipe.end()'),
  inThePipe('a hundred thousand messages', `for (let n = 0; n < 120000; n += 1) say('["pull",0]')`),
];
