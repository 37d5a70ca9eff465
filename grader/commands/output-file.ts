import { access, constants, lstat, open, realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { KataError } from '../model/kata-error.ts';
import { writeAtomically } from '../progress/write-atomically.ts';
import { isBelow } from './is-below.ts';

/** Where a report goes instead of standard output. */
export interface OutputFile {
  write(text: string): Promise<void>;
}

/**
 * Checks, before anything is graded, that `--output` can be written.
 *
 * @param path as typed; absent or `-` means standard output
 * @param submissions folders that students have made, relative or absolute. A link or a pipe that lies in
 *   one of them does not get to say where the report goes.
 * @returns `null` for standard output
 * @throws KataError `output-not-writable`, or `output-in-submission` for what a student has put there
 */
export async function openOutput(
  path: string | undefined,
  workingDirectory: string,
  submissions: readonly string[],
): Promise<OutputFile | null> {
  if (path === undefined || path === '-') return null;
  const target = resolve(workingDirectory, path);
  const folders = submissions.map((submission) => resolve(workingDirectory, submission));
  const [real, roots] = await Promise.all([
    realPathOf(dirname(target)),
    Promise.all(folders.map(realPathOf)),
  ]);
  // By its name, or by where its folder really is.
  const isInside =
    folders.some((folder) => isBelow(target, folder)) || roots.some((root) => isBelow(real, root));
  const trap = isInside ? await trapAt(target, real, roots) : null;
  if (trap !== null) throw inSubmission(target, trap);
  const links = isInside ? 'replaced' : 'followed';
  const attempt = <Result>(work: () => Promise<Result>) =>
    work().catch((cause: unknown) => Promise.reject(notWritable(target, cause)));
  const found = await stat(target).catch(() => null);
  if (found !== null && !found.isFile()) {
    const special = await attempt(() => openSpecial(target, found.isDirectory()));
    return { write: (text) => attempt(() => special.write(text)) };
  }
  await attempt(() => access(dirname(target), constants.W_OK));
  return { write: (text) => attempt(() => writeAtomically(target, text, links)) };
}

/**
 * A device, a pipe, or a shell's `>(…)`. It is opened now: the descriptor behind a name such as `/dev/fd/63`
 * is closed before a student's code runs.
 */
async function openSpecial(target: string, isFolder: boolean): Promise<OutputFile> {
  if (isFolder) throw new Error('it is a folder');
  // Fails where nobody reads a pipe; without it, opening one would wait for ever.
  const probe = await open(target, constants.O_WRONLY | constants.O_NONBLOCK);
  const file = await open(target, constants.O_WRONLY);
  await probe.close();
  return {
    async write(text) {
      await file.writeFile(text);
      await file.close();
    },
  };
}

/**
 * What in a submission stands at or above the target and would lead the report elsewhere; `null` when nothing
 * does.
 *
 * @param real where the target's folder really is
 */
async function trapAt(
  target: string,
  real: string,
  roots: readonly string[],
): Promise<string | null> {
  const found = await lstat(target).catch(() => null);
  if (found?.isSymbolicLink()) return 'it is a symbolic link';
  if (found !== null && !found.isFile() && !found.isDirectory()) return 'it is a pipe or a device';
  const stays = roots.some((root) => isBelow(real, root));
  return stays ? null : 'a folder on its way is a symbolic link';
}

const realPathOf = (path: string) => realpath(path).catch(() => path);

function inSubmission(target: string, what: string): KataError {
  return new KataError(
    'output-in-submission',
    `The report cannot be written to ${target}: ${what}, and it lies in the submission.`,
    'Give --output a file outside the submission.',
    { facts: { path: target } },
  );
}

function notWritable(target: string, cause: unknown): KataError {
  return new KataError(
    'output-not-writable',
    `The report cannot be written to ${target}.`,
    'Give --output a file in a folder that exists and may be written to.',
    { facts: { path: target }, cause },
  );
}
