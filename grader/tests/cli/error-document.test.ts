import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeErrorDocument } from '../../cli/error-document.ts';
import { describeError } from '../../cli/error-text.ts';
import type { CommandContext } from '../../commands/context.ts';
import { report } from '../../model/report.ts';
import { foreign, parsedMarkdown } from '../reporters/parsed-markdown.ts';
import { elements, parsedXml } from '../reporters/parsed-xml.ts';
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

describe.each([
  ['junit', junitError],
  ['markdown', markdownError],
] as const)('--format %s gives a valid document', (format, errorOf) => {
  test.each([
    ['no such submission', ['grade', 'nowhere'], 'There is no folder'],
    ['an unknown option', ['grade', '--sandbx'], 'Unknown option'],
  ])('for %s', async (_what, args, message) => {
    const { code, stdout, stderr } = await runKata([...args, '--format', format], { cwd: folder });
    expect(code).toBe(2);
    expect(errorOf(stdout)).toContain(message);
    expect(stderr).toMatch(/^✗ .*\n/);
  });

  test('in the file of --output, and nothing beside it', async () => {
    const args = ['grade', 'nowhere', `-f${format}`, '-o', 'report'];
    const { code, stdout } = await runKata(args, { cwd: folder });
    expect([code, stdout]).toEqual([2, '']);
    expect(errorOf(await readFile(join(folder, 'report'), 'utf8'))).toContain('no folder');
    expect(await readdir(folder)).toEqual(['report']);
  });
});

describe('a crash', () => {
  const bug = new TypeError('\u001b[2J</error>```\n::error::x\n##[error]<b>@octocat');

  test.each([
    ['json', (text: string) => report.parse(JSON.parse(text)).error?.message],
    ['junit', junitError],
    ['markdown', markdownError],
  ] as const)('has its %s, whatever it says', async (format, errorOf) => {
    let written = '';
    const terminal = { write: (text: string) => (written += text) };
    const context = { terminal, workingDirectory: folder } as unknown as CommandContext;
    await writeErrorDocument(['grade', '--format', format], describeError(bug), context);
    expect(errorOf(written)).toContain('octocat');
    expect(written).not.toMatch(/[^\P{Cc}\n]|^\s*::|##\[/mu);
  });
});

/** What its one test case says, which is an error. */
function junitError(text: string): string | undefined {
  const root = parsedXml(text);
  expect(elements(root, 'testcase')).toHaveLength(1);
  return elements(root, 'error')[0]?.attributes['message'];
}

function markdownError(text: string): string {
  const document = parsedMarkdown(text);
  expect(foreign(document)).toEqual([]);
  return document.fences.join('');
}

test('without it, standard output stays empty', async () => {
  const { code, stdout, stderr } = await runKata(['grade', 'nowhere'], { cwd: folder });
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(`There is no folder ${join(folder, 'nowhere')}.`);
  expect(stderr).toContain('cause  ENOENT');
});
