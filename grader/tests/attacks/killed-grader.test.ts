import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { SandboxKind } from '../../subject/sandbox.ts';
import { startKata } from '../cli/run-kata.ts';
import type { Attack } from './attack.ts';
import { hostileFolder } from './hostile-folder.ts';
import { ProcessFamily, ticksOf } from './process-family.ts';
import { atImport } from './sources.ts';
import { standingWalls } from './standing-walls.ts';

const about = { wants: 'a process that outlives the grader', classes: [51, 53] };
const loop = atImport({ ...about, name: 'a loop' }, 'for (;;);');

/** Some seconds of work for TypeScript, until the memory that it uses ends it. */
const letters = [...'abcdefghij'].map((letter) => `'${letter}'`).join('|');
const assignments = Array.from(
  { length: 200 },
  (_, n) => `export const b${n}: { [K in A]: K | ${n} } = a;`,
);
const types = atImport(
  { ...about, name: 'types without end' },
  `type L = ${letters}; type A = \`\${L}\${L}\${L}\${L}\`; const a = {} as { [K in A]: K };
   ${assignments.join('\n')}`,
);

/** Starts a grading and waits until a process with `part` in its command line has worked for `ticks`. */
async function busy(attack: Attack, wall: SandboxKind, part: string, ticks: number) {
  const folder = await hostileFolder(attack);
  const kata = startKata(['grade', folder, '--sandbox', wall, '--format', 'json']);
  const family = new ProcessFamily(kata.pid ?? 0);
  const atWork = () => family.alive(part).some((pid) => ticksOf(pid) >= ticks);
  for (let waits = 0; waits < 1_200 && !atWork(); waits += 1) {
    family.look();
    await sleep(10);
  }
  expect(atWork()).toBe(true);
  return { kata, family };
}

/** What of it is still there two seconds later. Ends all of it. */
async function leftOf(family: ProcessFamily): Promise<readonly string[]> {
  for (let waits = 0; waits < 40 && family.alive().length > 0; waits += 1) await sleep(50);
  const left = family.alive();
  const named = left.map((pid) => family.commandOf(pid));
  for (const pid of left) process.kill(pid, 'SIGKILL');
  return named;
}

describe.runIf(process.platform === 'linux')('a grader that is ended', () => {
  const signals = ['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP'] as const;
  const rows = standingWalls.flatMap((wall) => signals.map((signal) => [wall, signal] as const));

  // A subject has half a second of processor time once it loops: more than it takes to start.
  test.each(rows)('takes a looping subject with it: wall %s, %s', async (wall, signal) => {
    const { kata, family } = await busy(loop, wall, '--snapshot-blob', 50);
    kata.kill(signal);
    expect(await leftOf(family)).toEqual([]);
  });

  test.each(signals)('takes a busy type checker with it: %s', async (signal) => {
    const { kata, family } = await busy(types, 'process', 'tsc', 30);
    kata.kill(signal);
    expect(await leftOf(family)).toEqual([]);
  });
});
