import { access, constants, lstat, open, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
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
  const trap = await trapAt(target, folders);
  if (trap !== null) throw inSubmission(target, trap.what);
  const links = (await isInside(target, folders)) ? 'replaced' : 'followed';
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

/** What in a submission stands at or above the target and would lead the report elsewhere. */
async function trapAt(
  target: string,
  folders: readonly string[],
): Promise<{ readonly what: string } | null> {
  if (!(await isInside(target, folders))) return null;
  const found = await lstat(target).catch(() => null);
  if (found?.isSymbolicLink()) return { what: 'it is a symbolic link' };
  if (found !== null && !found.isFile() && !found.isDirectory()) {
    return { what: 'it is a pipe or a device' };
  }
  const real = await realPathOf(dirname(target));
  const roots = await Promise.all(folders.map(realPathOf));
  return roots.some((root) => isBelow(real, root))
    ? null
    : { what: 'a folder on its way is a symbolic link' };
}

/** By its name, or by where its folder really is. */
async function isInside(target: string, folders: readonly string[]): Promise<boolean> {
  const real = await realPathOf(dirname(target));
  for (const folder of folders) {
    if (isBelow(target, folder) || isBelow(real, await realPathOf(folder))) return true;
  }
  return false;
}

const realPathOf = (path: string) => realpath(path).catch(() => path);

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

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
