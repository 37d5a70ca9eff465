import { execFile } from 'node:child_process';
import { link, lstat, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { report as reportSchema } from '../../model/report.ts';
import { runKata } from '../cli/run-kata.ts';

/** A submission that has something lying where its report is going to be written, and what it is after. */
let root: string;
let victim: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'kata-place-'));
  victim = path.join(root, 'elsewhere', 'precious.json');
  await mkdir(path.dirname(victim));
  await writeFile(victim, 'precious');
  await mkdir(path.join(root, 'alice', '05-pkce-challenge'), { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

const inAlice = (name: string) => path.join(root, 'alice', name);

const traps: readonly [what: string, lay: () => Promise<unknown>, output: string][] = [
  ['a link', () => symlink(victim, inAlice('report.json')), 'alice/report.json'],
  ['a dead link', () => symlink(`${victim}.new`, inAlice('report.json')), 'alice/report.json'],
  [
    'a linked folder',
    () => symlink(path.dirname(victim), inAlice('out')),
    'alice/out/precious.json',
  ],
  [
    'a named pipe',
    () => promisify(execFile)('mkfifo', [inAlice('report.json')]),
    'alice/report.json',
  ],
];

describe.runIf(process.platform !== 'win32')('a submission with a trap at --output', () => {
  test.each(traps)(
    '%s: nothing is written through it, and the mistake is told',
    async (_, lay, output) => {
      await lay();
      const args = ['grade', 'alice', '--format', 'json', '--output', output];
      const run = await runKata(args, { cwd: root });
      expect(run.code).toBe(2);
      expect(run.stderr).toContain('it lies in the submission');
      expect(run.stderr).toContain('Give --output a file outside the submission.');
      expect(reportSchema.parse(JSON.parse(run.stdout)).error?.code).toBe('output-in-submission');
      expect(await readFile(victim, 'utf8')).toBe('precious');
      await expect(lstat(`${victim}.new`)).rejects.toThrow('ENOENT');
    },
  );

  test.each(traps)('%s: nor when there is another mistake to tell', async (_, lay, output) => {
    await lay();
    const args = ['grade', 'alice', '--format', 'json', '--output', output, '--min-xp', '9999'];
    const run = await runKata(args, { cwd: root });
    expect(run.code).toBe(2);
    expect(reportSchema.parse(JSON.parse(run.stdout)).error).not.toBeNull();
    expect(await readFile(victim, 'utf8')).toBe('precious');
  });

  test('a hard link: its name is given to the report, and the other file stays', async () => {
    await link(victim, inAlice('report.json'));
    const args = ['grade', 'alice', '--format', 'json', '--output', 'alice/report.json'];
    const run = await runKata(args, { cwd: root });
    expect(run.code).toBe(1);
    expect(await readFile(victim, 'utf8')).toBe('precious');
    const report = reportSchema.parse(JSON.parse(await readFile(inAlice('report.json'), 'utf8')));
    expect(report.error).toBeNull();
  });
});
