import type { Attack } from '../attack.ts';
import { onEmptyVerifier } from '../sources.ts';

const wants =
  'the XP of a refusal without refusing, or the end of the judge and of all grades with it';

/**
 * Finds the pipe's socket by its own writes. `say(text)` then sends a frame of the attacker's, and
 * `sayBytes(bytes)` whatever it likes.
 */
export const seizePipe = `
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
  inThePipe(
    'an earlier answer, played again for all calls to come',
    `const earlier = '{"ok":true,"value":"E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"}';
     for (let n = 1; n < 900; n += 1) say('["resolve",' + n + ',' + earlier + ']')`,
  ),
  inThePipe(
    'answers in the wrong order, each twice',
    `for (let n = 400; n > 0; n -= 1) for (const value of ['true', '"x"']) say('["resolve",' + n + ',{"ok":true,"value":' + value + '}]')`,
  ),
  inThePipe(
    'a message that comes a byte at a time, and never ends',
    `const head = Buffer.from([0, 0, 255, 0]);
     for (const byte of Buffer.concat([head, Buffer.from('["resolve",1,')])) sayBytes(Buffer.from([byte]))`,
  ),
  inThePipe(
    'a second writer on the same descriptor',
    `const second = new P.stdout.constructor({ fd: 3, readable: false, writable: true });
     second.on('error', () => undefined);
     for (let n = 0; n < 100; n += 1) second.write('["pull",0]')`,
  ),
  inThePipe(
    'a second reader on the same descriptor',
    `const second = new P.stdout.constructor({ fd: 3, readable: true, writable: false });
     second.on('error', () => undefined);
     second.on('data', (data: any) => console.log('heard ' + data.length))`,
  ),
  inThePipe(
    'fifty thousand streams that nobody reads',
    `for (let n = 0; n < 50000; n += 1) say('["pipe"]')`,
  ),
  inThePipe(
    'a stream that is written to without end',
    `say('["pipe"]');
     for (let n = 0; n < 60; n += 1) say('["stream",["pipeline",1,["write"],[["bytes","' + 'A'.repeat(1400000) + '"]]]]')`,
  ),
  inThePipe(
    'sixteen messages as large as they may be',
    `for (let n = 0; n < 16; n += 1) say('["push",["pipeline",0,["request"],[{"a":"' + 'x'.repeat(4e6) + '"}]]]')`,
  ),
  inThePipe(
    'half a million small values in one message',
    `say('["push",["pipeline",0,["request"],[{"headers":[[' + '[["a","b"]],'.repeat(3e5) + '0]]}]]]')`,
  ),
  inThePipe(
    'the names of prototypes as keys of an answer',
    `for (let n = 1; n < 300; n += 1) say('["resolve",' + n + ',{"ok":true,"value":{"__proto__":{"ok":false},"constructor":{"prototype":{"ok":false}},"hasOwnProperty":1}}]')`,
  ),
  inThePipe(
    'requests that are no requests',
    `for (const wire of ['null', '1', '[[]]', '{}', '{"method":1}', '{"method":"GET","url":"https://x.example.com","headers":[[[["a"]]]]}', '{"method":"GET","url":"https://x.example.com","headers":[[1]],"body":["bytes","AAAA"]}', '{"method":["export",-5],"url":["export",-6],"headers":["export",-7]}', '{"method":"GET","url":"https://x.example.com","headers":[[[["cookie","a"]]]],"body":[[1]],"credentials":[[]]}'])
       say('["push",["pipeline",0,["request"],[' + wire + ']]]')`,
  ),
  forEveryCall(
    'values that the pipe knows, with nonsense in them',
    '["resolve",N,{"ok":true,"value":[[["date","x"],["bytes","%%%"],["bigint","1e9"],["headers",[["a b","c"]]],["error",5,6],["url","x"]]]}]',
  ),
  forEveryCall(
    'errors of the judge itself',
    '["resolve",N,{"ok":false,"error":{"name":"SubjectGone","message":"Not run","code":"VITEST_PENDING","at":[[1,1e308]],"outcome":"passed","instance":{"then":1}}}]',
  ),
];
