import { execFileSync } from 'node:child_process';
import { chmod, link, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { limits } from '../../model/limits.ts';
import { loadSource, sourceDigest } from '../../submission/index.ts';
import { folderWith, refusal } from './folders.ts';

const index = { 'src/index.ts': 'export const a = 1;\n' };

async function refusedWith(files: Record<string, string | Uint8Array>) {
  return refusal(await loadSource(await folderWith({ ...index, ...files })));
}

test('source files are read, with their digest', async () => {
  const result = await loadSource(
    await folderWith({ ...index, 'src/lib/b.mjs': 'b', 'src/data.json': '{}' }),
  );
  expect(result).toMatchObject({ ok: true });
  if (!result.ok) return;
  expect([...result.source.files.keys()]).toEqual([
    'src/data.json',
    'src/index.ts',
    'src/lib/b.mjs',
  ]);
  expect(result.source.digest).toBe(sourceDigest(result.source.files));
});

test('the digest changes with a name, a text, and where one file ends', () => {
  const digests = [{ a: 'b' }, { b: 'b' }, { a: 'c' }, { a: '', b: '' }, { a: 'b', c: '' }].map(
    (files) => sourceDigest(new Map(Object.entries(files))),
  );
  expect(new Set(digests).size).toBe(digests.length);
  expect(digests[0]).toMatch(/^sha256-[0-9a-f]{64}$/);
});

test('dotfiles, notes, tests, configuration and node_modules are never opened', async () => {
  const root = await folderWith({
    ...index,
    'src/.env': 'A=1',
    'src/.npmrc': '',
    'src/notes.md': '',
    'src/index.test.ts': '',
    'src/tsconfig.json': '{',
    'src/package.json': '{',
    'src/vitest.config.ts': '',
    'src/node_modules/jose/index.js': '',
    '.env': '',
    'package.json': '{',
  });
  await symlink('/etc/passwd', join(root, 'src/.hidden'));
  const result = await loadSource(root);
  expect(result.ok && [...result.source.files.keys()]).toEqual(['src/index.ts']);
});

test('a symlink to a file is refused by name, inside the folder or out of it', async () => {
  for (const target of ['/etc/passwd', 'index.ts', '../../nowhere']) {
    const root = await folderWith(index);
    await symlink(target, join(root, 'src/b.ts'));
    expect(refusal(await loadSource(root))).toEqual({
      outcome: 'rejected',
      code: 'symlink',
      message: 'src/b.ts is a symbolic link.',
    });
  }
});

test('a symlink to a folder is refused', async () => {
  const root = await folderWith(index);
  await symlink('/etc', join(root, 'src/lib'));
  expect(refusal(await loadSource(root)).code).toBe('symlink');
});

test('a named pipe is refused and never waited for', async () => {
  const root = await folderWith(index);
  execFileSync('/usr/bin/env', ['mkfifo', join(root, 'src/b.ts')]);
  expect(refusal(await loadSource(root))).toMatchObject({
    outcome: 'rejected',
    code: 'not-a-file',
  });
});

test('a socket is refused', async () => {
  const root = await folderWith(index);
  const server = createServer().listen(join(root, 'src/b.ts'));
  await new Promise((resolve) => server.once('listening', resolve));
  expect(refusal(await loadSource(root)).code).toBe('not-a-file');
  server.close();
});

test('a hard link is refused', async () => {
  const root = await folderWith({ ...index, 'secret.ts': 'export const secret = 1;' });
  await link(join(root, 'secret.ts'), join(root, 'src/b.ts'));
  expect(refusal(await loadSource(root))).toMatchObject({ outcome: 'rejected', code: 'hard-link' });
});

test('a 10 MB source file is refused', async () => {
  expect(await refusedWith({ 'src/big.ts': Buffer.alloc(10_000_000, 'x') })).toMatchObject({
    outcome: 'rejected',
    code: 'file-too-large',
    message: 'src/big.ts is larger than 64 KiB.',
  });
});

test('a file of exactly the limit is read', async () => {
  const root = await folderWith({
    ...index,
    'src/big.ts': Buffer.alloc(limits.submission.fileBytes, ' '),
  });
  expect((await loadSource(root)).ok).toBe(true);
});

test('too many files, too many names, too many bytes and too many folders are refused', async () => {
  const numbered = (count: number, name: (n: number) => string, text: string | Uint8Array) =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`src/${name(n)}`, text]));
  expect((await refusedWith(numbered(64, (n) => `f${n}.ts`, ''))).code).toBe('too-much-source');
  expect((await refusedWith(numbered(256, (n) => `f${n}.md`, ''))).code).toBe('too-many-files');
  const full = Buffer.alloc(limits.submission.fileBytes, ' ');
  expect((await refusedWith(numbered(8, (n) => `f${n}.ts`, full))).code).toBe('too-much-source');
  expect((await refusedWith({ 'src/a/b/c/d/e/f.ts': '' })).code).toBe('too-deep');
  expect((await refusedWith({ [`src/${'a'.repeat(240)}.ts`]: '' })).code).toBe('path-too-long');
});

test.for([
  ['a newline', 'a\nb.ts', 'a\\nb.ts'],
  ['a terminal escape', '\u001b[2J.ts', '\\u{1b}[2J.ts'],
  ['a character that reverses text', 'a\u202est.ts', 'a\\u{202e}st.ts'],
  ['a letter without a shape', 'index\u3164.ts', 'index\\u{3164}.ts'],
  ['a space that is another', 'index\u00a0.ts', 'index\\u{a0}.ts'],
  ['a backslash', '..\\..\\x.ts', '..\\..\\x.ts'],
])('a name with %s is refused, and shown escaped', async ([, name, shown]) => {
  const { code, message } = await refusedWith({ [`src/${name}`]: '' });
  expect(code).toBe('forbidden-name');
  expect(message).toContain(`"${shown}"`);
});

test('a name that is not UTF-8 is refused', async () => {
  const root = await folderWith(index);
  await writeFile(Buffer.concat([Buffer.from(join(root, 'src/')), Buffer.from([0xff, 0xfe])]), '');
  expect(refusal(await loadSource(root)).code).toBe('forbidden-name');
});

test.for([
  ['case', 'src/Token.ts', 'src/token.ts'],
  ['Unicode form', 'src/caf\u00e9.ts', 'src/cafe\u0301.ts'],
  ["a folder's case", 'src/Lib/a.ts', 'src/lib/b.ts'],
])('names that differ by %s alone are refused', async ([, one, other]) => {
  const root = await folderWith({ ...index, [one ?? '']: '', [other ?? '']: '' });
  expect(refusal(await loadSource(root)).code).toBe('name-collision');
});

test('text that is not UTF-8 is refused', async () => {
  expect((await refusedWith({ 'src/b.ts': Buffer.from([0x61, 0xff]) })).code).toBe('not-utf8');
});

test.for(['logo.png', 'addon.node', 'page.tsx', 'old.cjs', 'a.wasm', 'Makefile'])(
  'a file that no exercise is made of is refused: %s',
  async (name) => {
    expect(await refusedWith({ [`src/${name}`]: '' })).toMatchObject({
      outcome: 'rejected',
      code: 'unsupported-file',
    });
  },
);

test('without src, or with nothing in it, the exercise is not started', async () => {
  const without = await folderWith({ 'README.md': '' });
  expect(refusal(await loadSource(without))).toMatchObject({
    outcome: 'not-started',
    code: 'no-source',
  });
  await mkdir(join(without, 'src'));
  expect(refusal(await loadSource(without))).toMatchObject({
    outcome: 'not-started',
    code: 'no-source',
  });
});

test('without src/index.ts the notice names the file to rename', async () => {
  const result = await loadSource(await folderWith({ 'src/index.js': '' }));
  expect(result).toMatchObject({
    ok: false,
    outcome: 'rejected',
    notice: { code: 'no-index', fix: 'Rename src/index.js to src/index.ts.' },
  });
});

test.skipIf(process.getuid?.() === 0)('what cannot be read is refused (not as root)', async () => {
  const root = await folderWith(index);
  await chmod(join(root, 'src/index.ts'), 0);
  expect(refusal(await loadSource(root))).toMatchObject({
    outcome: 'rejected',
    code: 'unreadable',
  });
});

test('nothing of the folder is needed once it is read', async () => {
  const root = await folderWith(index);
  const result = await loadSource(root);
  await rm(root, { recursive: true });
  expect(result.ok && result.source.files.get('src/index.ts')).toBe('export const a = 1;\n');
});
