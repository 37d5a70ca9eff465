import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { report } from '../../model/report.ts';
import { ProcessFamily } from '../attacks/process-family.ts';
import { endOf, startKata } from './run-kata.ts';

const exercises = fileURLToPath(new URL('../../../exercises', import.meta.url));

/** Waits until it grades: there is a subject, and its import never ends. Where nobody tells, for a while. */
async function whileGrading(kata: ChildProcess): Promise<void> {
  const family = new ProcessFamily(kata.pid ?? 0);
  for (let waits = 0; waits < 2_000 && family.alive('--snapshot-blob').length === 0; waits += 1) {
    if (process.platform !== 'linux') return sleep(1_200);
    family.look();
    await sleep(20);
  }
}

let submission: string;
beforeEach(async () => {
  submission = await mkdtemp(join(tmpdir(), 'kata-interrupt-'));
  const slug = (await readdir(exercises)).find((name) => /^\d\d-/.test(name)) ?? '';
  const source = join(submission, 'exercises', slug, 'src');
  await cp(join(exercises, slug, 'src'), source, { recursive: true });
  // It exports what it must, so it is run, and its import never ends.
  await appendFile(join(source, 'index.ts'), '\nfor (;;) {}\n');
});
afterEach(() => rm(submission, { recursive: true, force: true }));

describe.skipIf(process.platform === 'win32')('interrupted', () => {
  test.each([['SIGINT'], ['SIGTERM']] as const)(
    'by %s while grading: 130, nothing left behind, and a valid document',
    async (signal) => {
      const child = startKata(['grade', submission, '--format', 'json']);
      const ended = endOf(child);
      await whileGrading(child);
      // Twice, as npm and a relaunch pass one keystroke on.
      child.kill(signal);
      child.kill(signal);
      const { code, stdout } = await ended;
      expect(code).toBe(130);
      expect(report.parse(JSON.parse(stdout)).error?.code).toBe('interrupted');
    },
  );

  test('while watching: 130', async () => {
    const child = startKata(['watch']);
    const ended = endOf(child);
    await Promise.race([once(child.stdout ?? child, 'data'), ended]);
    child.kill('SIGTERM');
    expect((await ended).code).toBe(130);
  });
});
