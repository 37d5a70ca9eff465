import { constants } from 'node:fs';
import { type FileHandle, lstat, open } from 'node:fs/promises';
import { limits } from '../model/limits.ts';
import { Refusal } from './refusal.ts';

/**
 * Reads one source file that is not to be trusted: no symlink, device, pipe or socket, no second
 * name, bounded in size, valid UTF-8. Rejects with a {@link Refusal}, or with Node's error.
 *
 * @param path - Where it is.
 * @param shown - How messages name it, such as `src/index.ts`.
 */
export async function readSourceFile(path: string, shown: string): Promise<string> {
  // Before opening: opening a device can already do something.
  refuseUnlessPlain(await lstat(path), shown);
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  const file = await open(path, flags);
  try {
    // After opening: only the descriptor cannot be swapped.
    refuseUnlessPlain(await file.stat(), shown);
    return await textOf(file, shown);
  } finally {
    await file.close();
  }
}

async function textOf(file: FileHandle, shown: string): Promise<string> {
  const buffer = Buffer.allocUnsafe(limits.submission.fileBytes + 1);
  let length = 0;
  while (length < buffer.length) {
    const { bytesRead } = await file.read(buffer, length, buffer.length - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  if (length > limits.submission.fileBytes) throw tooLarge(shown);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, length));
  } catch {
    throw new Refusal('not-utf8', `${shown} is not UTF-8 text.`, 'Save it as UTF-8.');
  }
}

interface Stats {
  readonly nlink: number;
  readonly size: number;
  isFile(): boolean;
  isSymbolicLink(): boolean;
}

function refuseUnlessPlain(stats: Stats, shown: string): void {
  if (stats.isSymbolicLink()) throw symlink(shown);
  if (!stats.isFile()) {
    throw new Refusal(
      'not-a-file',
      `${shown} is neither a file nor a folder.`,
      'Remove it: only regular files are read.',
    );
  }
  // Where its other name is cannot be known: it may be a file that the student must not see.
  if (stats.nlink > 1) {
    throw new Refusal(
      'hard-link',
      `${shown} is a hard link: the same file has another name somewhere.`,
      'Replace it with a copy.',
    );
  }
  if (stats.size > limits.submission.fileBytes) throw tooLarge(shown);
}

/** For a link that was found instead of a file or a folder. */
export function symlink(shown: string): Refusal {
  return new Refusal(
    'symlink',
    `${shown} is a symbolic link.`,
    'Replace it with the file or folder itself: links are never followed.',
  );
}

function tooLarge(shown: string): Refusal {
  return new Refusal(
    'file-too-large',
    `${shown} is larger than ${limits.submission.fileBytes / 1024} KiB.`,
    'Keep only what the exercise needs.',
  );
}
