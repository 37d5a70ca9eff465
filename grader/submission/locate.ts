import type { Stats } from 'node:fs';
import { lstat, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { KataError } from '../model/kata-error.ts';
import { visible } from '../model/visible.ts';

/** A folder whose `exercises/NN-slug/src` or `NN-slug/src` are graded. A checkout is one as well. */
export interface Submission {
  /** Absolute, without symlinks. */
  readonly root: string;
  /** The folder's name as the operator gave it. */
  readonly id: string;
}

/**
 * Opens a submission's folder. The operator's own path may be a symlink; nothing below it is followed.
 *
 * @throws KataError `no-such-submission`: there is no such folder, or it cannot be read.
 */
export async function openSubmission(path: string): Promise<Submission> {
  try {
    const root = await realpath(path);
    if (!(await stat(root)).isDirectory()) throw noSuchSubmission(path, 'It is not a folder.');
    return { root, id: basename(resolve(path)) || 'submission' };
  } catch (error) {
    if (error instanceof KataError) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : null;
    const reason =
      code === 'ENOENT' ? 'There is no such folder.' : `It cannot be read (${String(code)}).`;
    throw noSuchSubmission(path, reason, error);
  }
}

function noSuchSubmission(path: string, reason: string, cause?: unknown): KataError {
  return new KataError(
    'no-such-submission',
    `${visible(path)} is not a submission. ${reason}`,
    'Name a folder that holds exercises/NN-slug/src or NN-slug/src.',
    { facts: { path }, cause },
  );
}

/**
 * Finds one exercise's folder in a submission: `exercises/NN-slug`, or else `NN-slug`. The one with a
 * `src` wins. Where a symlink stands in the way, its own path is given, which `loadSource` refuses.
 *
 * @param slug - Full, from the course: `10-jwt-verify`.
 * @returns An absolute path, or `null` when the submission has neither.
 */
export async function locateExercise({ root }: Submission, slug: string): Promise<string | null> {
  let withoutSource: string | null = null;
  for (const parts of [['exercises', slug], [slug]]) {
    const folder = await follow(root, parts);
    if (folder === null) continue;
    if (folder.link || (await lookAt(join(folder.path, 'src'))) !== null) return folder.path;
    withoutSource ??= folder.path;
  }
  return withoutSource;
}

async function follow(
  root: string,
  parts: readonly string[],
): Promise<{ path: string; link: boolean } | null> {
  let path = root;
  for (const part of parts) {
    path = join(path, part);
    const found = await lookAt(path);
    if (found === null) return null;
    if (found.isSymbolicLink()) return { path, link: true };
  }
  return { path, link: false };
}

async function lookAt(path: string): Promise<Stats | null> {
  return lstat(path).catch(() => null);
}
