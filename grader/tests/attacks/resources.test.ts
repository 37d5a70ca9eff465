import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startKata } from '../cli/run-kata.ts';
import {
  type Aftermath,
  type Attack,
  expectNoGain,
  gradeAttacks,
  hostileSubmission,
  walls,
} from './attack.ts';
import { atImport, honestXp, onEmptyVerifier } from './hostile-sources.ts';
import { ProcessFamily, ticksOf } from './process-family.ts';

const attacks = {
  'a promise that never settles': onEmptyVerifier('return new Promise(() => undefined);'),
  'microtasks without end': onEmptyVerifier('for (;;) await null;'),
  'a loop after the answer': onEmptyVerifier(
    `setImmediate(() => { for (;;); }); throw new TypeError('x');`,
  ),
  'an exit after the answer': onEmptyVerifier(
    `setTimeout(() => process.exit(0), 1); throw new TypeError('x');`,
  ),
  'an end by signal': onEmptyVerifier('process.abort();'),
  'ten thousand requests at once': onEmptyVerifier(
    `await Promise.allSettled(Array.from({ length: 10000 }, () => fetch('https://flood.example.com/')));
     return 'x';`,
  ),
  'a body without end': onEmptyVerifier(
    `const body = new ReadableStream({ pull: (to) => to.enqueue(new Uint8Array(1e6)) });
     await fetch('https://flood.example.com/', { method: 'POST', body, duplex: 'half' } as any);
     return 'x';`,
  ),
  'a memory bomb beside the heap': onEmptyVerifier(
    `const kept: unknown[] = [];
     for (let i = 0; i < 40; i += 1) kept.push(new WebAssembly.Memory({ initial: 160, maximum: 160 }), Buffer.alloc(10e6, 1));
     return kept.length;`,
  ),
} as const satisfies Record<string, Attack>;
type Name = keyof typeof attacks;

describe('a submission that takes what it can get', () => {
  let aftermath: Aftermath<Name>;
  beforeAll(async () => {
    aftermath = await gradeAttacks('process', attacks);
  });

  test.each(Object.keys(attacks) as Name[])('%s is stopped, and nobody waits for it', (name) => {
    const hostile = expectNoGain(aftermath.reports[name], attacks[name], honestXp);
    expect(hostile.tasks.find(({ id }) => id === 'refuses-bad-verifiers')?.outcome).toBe('failed');
    expect(aftermath.reports[name].run.durationMs).toBeLessThan(25_000);
  });

  test('the judge itself never stumbles, and no process is left', () => {
    expect(JSON.stringify(aftermath.reports)).not.toContain('Its specs broke');
    expect(aftermath.stderr).toBe('');
    expect(aftermath.survivors).toEqual([]);
  });
});

/** What the command line of every subject holds. */
const subject = '--snapshot-blob';

describe.runIf(process.platform === 'linux')('a grader that is killed', () => {
  test.each(walls)('takes a looping subject with it, behind the wall %s', async (wall) => {
    const folder = await hostileSubmission(atImport('for (;;);'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const kata = startKata(['grade', folder, '--sandbox', wall, '--format', 'json']);
    const family = new ProcessFamily(kata.pid ?? 0);
    // Half a second of processor time: more than it takes to start, so it loops.
    const looping = () => family.alive(subject).some((pid) => ticksOf(pid) >= 50);
    for (let waits = 0; waits < 200 && !looping(); waits += 1) {
      family.look();
      await sleep(25);
    }
    expect(looping()).toBe(true);
    kata.kill('SIGKILL');
    for (let waits = 0; waits < 40 && family.alive(subject).length > 0; waits += 1) await sleep(50);
    const left = family.alive(subject);
    for (const pid of family.alive()) process.kill(pid, 'SIGKILL');
    expect(left).toEqual([]);
  });
});
