import { beforeAll, describe, expect, test } from 'vitest';
import { type Aftermath, type Attack, expectNoGain, gradeAttacks, walls } from './attack.ts';
import { honestXp, onEmptyVerifier, seizePipe } from './hostile-sources.ts';

/** Takes the pipe, says `code` in it, and answers wrongly. */
function inThePipe(code: string): Attack {
  return onEmptyVerifier(`${code}; return 'x';`, seizePipe);
}

/** For every call that could be open: this message, with `N` for its number. */
function forEveryCall(message: string): Attack {
  return inThePipe(`for (let n = 1; n < 300; n += 1) say('${message}'.replaceAll('N', String(n)))`);
}

const attacks = {
  'a frame that is not JSON': inThePipe(`say('no json')`),
  'a frame that is not UTF-8': inThePipe('say(new Uint8Array([255, 254, 128]))'),
  'a frame that claims four gigabytes': inThePipe('sayBytes(new Uint8Array([255, 255, 255, 255]))'),
  'a frame of which only the head comes': inThePipe('sayBytes(new Uint8Array([0, 0, 9, 0]))'),
  'arrays a million deep': inThePipe(`say('['.repeat(1e6) + ']'.repeat(1e6))`),
  'objects deep in an answer': inThePipe(
    `say('["resolve",1,' + '{"a":'.repeat(3e5) + '1' + '}'.repeat(3e5) + ']')`,
  ),
  'a frame that is no message': inThePipe(`say('{"push":1}')`),
  'remap, a program for the judge': inThePipe(`say('["push",["remap",0,[],[],[["x"]]]]')`),
  'a promise that nobody waits for': inThePipe(`say('["resolve",999,["promise",7]]')`),
  'a promise in a call': inThePipe(`say('["push",["pipeline",0,["request"],[["promise",7]]]]')`),
  'results doubled and doubled again': inThePipe(
    `say('["push",["pipeline",0,["request"],[null]]]');
     for (let n = 1; n < 40; n += 1) say(\`["push",[[["pipeline",\${n},[]],["pipeline",\${n},[]]]]]\`)`,
  ),
  'a method that the judge does not offer': inThePipe(
    `say('["push",["pipeline",0,["constructor"],[]]]')`,
  ),
  "the judge's own object as an answer": forEveryCall(
    '["resolve",N,{"ok":true,"value":["import",0]}]',
  ),
  'the main object replaced': inThePipe(`say('["resolve",0,["export",-1]]')`),
  "the judge's exports released": inThePipe(`say('["release",0,1]')`),
  'the session aborted with the very error that is asked for': inThePipe(
    `say('["abort",["error","RangeError","x"]]')`,
  ),
  'the session aborted with a false value': inThePipe(`say('["abort",0]')`),
  'every call rejected with the error that is asked for': forEveryCall(
    '["reject",N,["error","RangeError","x"]]',
  ),
  'answers to calls that were not made yet': inThePipe(
    `for (let n = 300; n < 900; n += 1) say(\`["resolve",\${n},{"ok":true,"value":true}]\`)`,
  ),
  'answers with a then of their own': forEveryCall('["resolve",N,{"then":["export",-7]}]'),
  'a response with a status that does not exist': inThePipe(
    `say('["pipe"]'); say('["resolve",1,["response",["readable",1],{"status":99}]]')`,
  ),
  'a body that is aborted and then written to': inThePipe(
    `say('["pipe"]'); say('["push",["pipeline",1,["abort"],["x"]]]'); say('["push",["pipeline",1,["write"],[1]]]')`,
  ),
  'a writable stream and a blob': inThePipe(`say('["resolve",1,["writable",1]]')`),
  'the pipe closed': inThePipe('pipe.destroy()'),
  'the pipe half closed': inThePipe('pipe.end()'),
  'a hundred thousand messages': inThePipe(`for (let n = 0; n < 120000; n += 1) say('["pull",0]')`),
} as const satisfies Record<string, Attack>;
type Name = keyof typeof attacks;

/** The pipe is the same behind every wall, so the lesser one hears only the worst of it. */
const worst: readonly Name[] = [
  'a promise that nobody waits for',
  'remap, a program for the judge',
  'results doubled and doubled again',
  'the session aborted with the very error that is asked for',
];
const strongest = walls.at(-1);

describe.each(walls)('hostile talk on the pipe, behind the wall %s', (wall) => {
  const names = wall === strongest ? (Object.keys(attacks) as Name[]) : worst;
  let aftermath: Aftermath<string>;
  beforeAll(async () => {
    aftermath = await gradeAttacks(
      wall,
      Object.fromEntries(names.map((name) => [name, attacks[name]])),
    );
  });

  // Each wants the refusal's 2 XP without refusing, or to end the judge and with it everybody's grades.
  test.each(names)('%s gains nothing and harms nobody', (name) => {
    const hostile = expectNoGain(aftermath.reports[name], attacks[name], honestXp);
    const refusal = hostile.tasks.find(({ id }) => id === 'refuses-bad-verifiers');
    expect(refusal?.outcome).toBe('failed');
  });

  test('the judge itself never stumbles', () => {
    expect(JSON.stringify(aftermath.reports)).not.toContain('Its specs broke');
    expect(aftermath.stderr).toBe('');
  });

  test.runIf(process.platform === 'linux')('no process is left', () => {
    expect(aftermath.survivors).toEqual([]);
  });
});
