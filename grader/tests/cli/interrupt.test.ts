import { appendFile, cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { report } from '../../model/report.ts';
import { endOf, startKata } from './run-kata.ts';

const exercises = fileURLToPath(new URL('../../../exercises', import.meta.url));

/** Long enough to have started, and far from done. */
const WHILE_GRADING_MS = 1_200;

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
      await sleep(WHILE_GRADING_MS);
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
    await sleep(WHILE_GRADING_MS);
    child.kill('SIGTERM');
    expect((await ended).code).toBe(130);
  });
});
