import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { report } from '../../model/report.ts';
import { runKata } from './run-kata.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kata-cli-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('--format json gives a valid document', () => {
  test.each([
    ['no such submission', ['grade', 'nowhere'], 'no-such-submission'],
    ['a file for a submission', ['grade', process.execPath], 'submission-not-a-folder'],
    ['an option’s value', ['grade', '--sandbox', 'wall'], 'usage'],
    ['an unknown option', ['grade', '--sandbx'], 'usage'],
  ])('for %s', async (_what, args, errorCode) => {
    const { code, stdout, stderr } = await runKata([...args, '--format', 'json'], { cwd: folder });
    expect(code).toBe(2);
    expect(report.parse(JSON.parse(stdout)).error?.code).toBe(errorCode);
    expect(stderr).toMatch(/^✗ .*\n/);
    expect(stderr).toContain('  fix ');
  });

  test.each([['--format=json'], ['-fjson']])('asked for as %s', async (format) => {
    const { stdout } = await runKata(['grade', 'nowhere', format], { cwd: folder });
    expect(report.parse(JSON.parse(stdout)).error?.code).toBe('no-such-submission');
  });

  test('in the file of --output, and nothing beside it', async () => {
    const args = ['grade', 'nowhere', '--format', 'json', '--output', 'report.json'];
    const { code, stdout } = await runKata(args, { cwd: folder });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    const text = await readFile(join(folder, 'report.json'), 'utf8');
    expect(report.parse(JSON.parse(text)).error?.code).toBe('no-such-submission');
    expect(await readdir(folder)).toEqual(['report.json']);
  });

  test('on standard output when that file cannot be written', async () => {
    const args = ['grade', folder, '--format', 'json', '--output', 'no/such/folder.json'];
    const { code, stdout } = await runKata(args, { cwd: folder });
    expect(code).toBe(2);
    expect(report.parse(JSON.parse(stdout)).error?.code).toBe('output-not-writable');
  });
});

test('without it, standard output stays empty', async () => {
  const { code, stdout, stderr } = await runKata(['grade', 'nowhere'], { cwd: folder });
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(`There is no folder ${join(folder, 'nowhere')}.`);
  expect(stderr).toContain('cause  ENOENT');
});
