import { access, constants, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { KataError } from '../model/kata-error.ts';
import { writeAtomically } from '../progress/write-atomically.ts';

/** Where a report goes instead of standard output. */
export interface OutputFile {
  write(text: string): Promise<void>;
}

/**
 * Checks, before anything is graded, that `--output` can be written.
 *
 * @param path as typed; absent or `-` means standard output
 * @returns `null` for standard output
 * @throws KataError `output-not-writable`
 */
export async function openOutput(
  path: string | undefined,
  workingDirectory: string,
): Promise<OutputFile | null> {
  if (path === undefined || path === '-') return null;
  const target = resolve(workingDirectory, path);
  try {
    const found = await stat(target).catch(() => null);
    if (found?.isDirectory()) throw new Error('it is a folder');
    await access(found !== null && !found.isFile() ? target : dirname(target), constants.W_OK);
  } catch (cause) {
    throw notWritable(target, cause);
  }
  return {
    async write(text) {
      try {
        await writeAtomically(target, text);
      } catch (cause) {
        throw notWritable(target, cause);
      }
    },
  };
}

function notWritable(target: string, cause: unknown): KataError {
  return new KataError(
    'output-not-writable',
    `The report cannot be written to ${target}.`,
    'Give --output a file in a folder that exists and may be written to.',
    { facts: { path: target }, cause },
  );
}
