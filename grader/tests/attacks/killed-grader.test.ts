import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { detectSandbox, type SandboxKind } from '../../subject/sandbox.ts';
import { startKata } from '../cli/run-kata.ts';
import { hostileFolder } from './hostile-folder.ts';
import { ProcessFamily, ticksOf } from './process-family.ts';
import { atImport } from './sources.ts';

const walls: readonly SandboxKind[] =
  (await detectSandbox()).kind === 'os' ? ['process', 'os'] : ['process'];

const loop = atImport(
  { name: 'a loop', wants: 'to outlive the grader', classes: [51] },
  'for (;;);',
);

/** What the command line of every subject holds. */
const subject = '--snapshot-blob';

describe.runIf(process.platform === 'linux')('a grader that is killed', () => {
  test.each(walls)('takes a looping subject with it, behind the wall %s', async (wall) => {
    const folder = await hostileFolder(loop);
    const kata = startKata(['grade', folder, '--sandbox', wall, '--format', 'json']);
    const family = new ProcessFamily(kata.pid ?? 0);
    // Half a second of processor time: more than it takes to start, so it loops.
    const looping = () => family.alive(subject).some((pid) => ticksOf(pid) >= 50);
    for (let waits = 0; waits < 1_200 && !looping(); waits += 1) {
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
