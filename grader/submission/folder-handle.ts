import { constants, existsSync } from 'node:fs';
import { type FileHandle, lstat, open, opendir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A folder that is held open, so that swapping it for a symlink meanwhile leads nowhere else.
 *
 * On Linux its entries are reached through the descriptor (`/proc/self/fd`), which is `openat`.
 * Elsewhere Node has no such way, and entries are reached by path.
 */
export interface FolderHandle extends AsyncDisposable {
  /** A path to one of its entries. */
  entry(name: string): string;
  /** Its entries' names as bytes, sorted; no more than `most` and one. */
  names(most: number): Promise<Buffer[]>;
}

const viaDescriptor = process.platform === 'linux' && existsSync('/proc/self/fd');

/** Opens a folder that is not a symlink. Rejects with Node's error, `ENOTDIR` or `ELOOP` among them. */
export async function openFolder(path: string): Promise<FolderHandle> {
  if (!viaDescriptor) return folderByPath(path);
  const handle: FileHandle = await open(
    path,
    constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW,
  );
  const base = `/proc/self/fd/${handle.fd}`;
  return {
    entry: (name) => `${base}/${name}`,
    names: (most) => namesIn(base, most),
    [Symbol.asyncDispose]: () => handle.close(),
  };
}

async function folderByPath(path: string): Promise<FolderHandle> {
  const found = await lstat(path);
  if (!found.isDirectory())
    throw Object.assign(new Error(`${path} is no folder`), { code: 'ENOTDIR' });
  return {
    entry: (name) => join(path, name),
    names: (most) => namesIn(path, most),
    [Symbol.asyncDispose]: async () => undefined,
  };
}

async function namesIn(path: string, most: number): Promise<Buffer[]> {
  const names: Buffer[] = [];
  // Latin-1 keeps each byte of a name, valid UTF-8 or not.
  for await (const { name } of await opendir(path, { encoding: 'latin1' })) {
    names.push(Buffer.from(name, 'latin1'));
    if (names.length > most) break;
  }
  return names.sort(Buffer.compare);
}
