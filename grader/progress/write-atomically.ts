import { randomBytes } from 'node:crypto';
import { lstat, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file so that readers see either all of it or what was there before: into a temporary
 * name beside it, then a rename. What is no regular file (`/dev/stdout`, a named pipe) is written
 * to in place, since a rename would replace it. A symbolic link keeps pointing where it points.
 *
 * @param links `replaced`: whatever has the name makes way for a file, and no link is followed
 * @throws the file system's own error, with nothing left behind
 */
export async function writeAtomically(
  path: string,
  text: string,
  links: 'followed' | 'replaced' = 'followed',
): Promise<void> {
  const target = links === 'followed' ? await realpath(path).catch(() => path) : path;
  const found = await lstat(target).catch(() => null);
  if (links === 'followed' && found !== null && !found.isFile()) {
    await writeFile(target, text);
    return;
  }
  const suffix = randomBytes(6).toString('hex');
  const temporary = join(dirname(target), `.${basename(target)}.${suffix}.tmp`);
  try {
    await writeFile(temporary, text, { flag: 'wx' });
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
