import { lstat, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeAtomically } from '../../progress/write-atomically.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kata-write-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('replaces a file and leaves nothing beside it', async () => {
  const path = join(folder, 'report.json');
  await writeAtomically(path, 'one');
  await writeAtomically(path, 'two');
  expect(await readFile(path, 'utf8')).toBe('two');
  expect(await readdir(folder)).toEqual(['report.json']);
});

test('a symbolic link keeps pointing where it points', async () => {
  await writeFile(join(folder, 'real'), '');
  await symlink(join(folder, 'real'), join(folder, 'link'));
  await writeAtomically(join(folder, 'link'), 'text');
  expect((await lstat(join(folder, 'link'))).isSymbolicLink()).toBe(true);
  expect(await readFile(join(folder, 'real'), 'utf8')).toBe('text');
});

test.skipIf(process.platform === 'win32')('a device is written to, never replaced', async () => {
  await writeAtomically('/dev/null', 'text');
  expect((await lstat('/dev/null')).isCharacterDevice()).toBe(true);
});

test('a failure leaves nothing behind', async () => {
  await expect(writeAtomically(join(folder, 'no', 'such', 'file'), 'text')).rejects.toThrow(
    'ENOENT',
  );
  expect(await readdir(folder)).toEqual([]);
});
