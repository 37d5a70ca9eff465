import { lstat } from 'node:fs/promises';
import { basename, relative, sep } from 'node:path';
import { limits } from '../model/limits.ts';
import type { LoadResult } from '../model/submission.ts';
import { visible } from '../model/visible.ts';
import { collisionKey, entryName, isIgnored, isSource } from './entry-names.ts';
import { type FolderHandle, openFolder } from './folder-handle.ts';
import { readSourceFile, symlink } from './read-file.ts';
import { Refusal } from './refusal.ts';
import { sourceDigest } from './source-digest.ts';

/**
 * Reads an exercise's `src/**` once, into memory. Nothing else of the folder is opened.
 *
 * Read are regular files named `*.ts`, `*.mts`, `*.js`, `*.mjs`, `*.json`. Dotfiles, tests, notes,
 * configuration and `node_modules` are passed over unopened; anything else refuses the exercise.
 *
 * @param exerciseFolder - As `locateExercise` gives it.
 * @param root - The submission's, which holds it. Every folder on the way from there is held open in turn,
 *   so that none of them can be swapped for a link after it was looked at.
 * @returns The source, or why there is none. Never rejects for what the folder holds.
 */
export async function loadSource(
  exerciseFolder: string,
  root: string = exerciseFolder,
): Promise<LoadResult> {
  const way = relative(root, exerciseFolder).split(sep).filter(Boolean);
  try {
    const walk = new Walk();
    await walk.inside(root, visible(basename(root)), (top) =>
      walk.follow(top, [...way, 'src'], (src) => walk.read(src, 'src', 0)),
    );
    return finished(walk.files);
  } catch (error) {
    if (error instanceof Refusal) {
      const outcome = error.notice.code === 'no-source' ? 'not-started' : 'rejected';
      return { ok: false, outcome, notice: error.notice };
    }
    throw error;
  }
}

function finished(files: ReadonlyMap<string, string>): LoadResult {
  if (files.size === 0) {
    throw new Refusal('no-source', 'src/ has no source file.', 'Start with src/index.ts.');
  }
  if (!files.has('src/index.ts')) {
    const other = ['src/index.mts', 'src/index.js', 'src/index.mjs'].find((path) =>
      files.has(path),
    );
    throw new Refusal(
      'no-index',
      'src/index.ts is missing.',
      other === undefined
        ? "Export the exercise's functions from src/index.ts."
        : `Rename ${other} to src/index.ts.`,
    );
  }
  return { ok: true, source: { files, digest: sourceDigest(files) } };
}

/** One reading of one `src/`, and what it has used of its limits. */
class Walk {
  readonly files = new Map<string, string>();
  readonly #seen = new Map<string, string>();
  #bytes = 0;
  #entries = 0;

  /** Goes down these folders, and works in the last one. */
  async follow(
    folder: FolderHandle,
    [name, ...rest]: readonly string[],
    work: (folder: FolderHandle) => Promise<void>,
  ): Promise<void> {
    if (name === undefined) return work(folder);
    await this.inside(folder.entry(name), visible(name), (inner) => this.follow(inner, rest, work));
  }

  /** Opens a folder for as long as `work` takes. */
  async inside(
    path: string,
    shown: string,
    work: (folder: FolderHandle) => Promise<void>,
  ): Promise<void> {
    const folder = await this.#open(path, shown);
    try {
      await work(folder);
    } finally {
      await folder[Symbol.asyncDispose]();
    }
  }

  async #open(path: string, shown: string): Promise<FolderHandle> {
    try {
      return await openFolder(path);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      if (code === 'ENOENT') {
        throw new Refusal('no-source', `There is no ${shown}/ folder.`, 'Start with src/index.ts.');
      }
      // O_DIRECTORY hides what O_NOFOLLOW would say.
      const found = await lstat(path).catch(() => null);
      if (found?.isSymbolicLink()) throw symlink(shown);
      if (found?.isDirectory() === false) {
        throw new Refusal('not-a-folder', `${shown} is not a folder.`, 'Make it a folder.');
      }
      throw unreadable(shown, error);
    }
  }

  async read(folder: FolderHandle, shown: string, depth: number): Promise<void> {
    const names = await folder
      .names(limits.submission.entries - this.#entries)
      .catch((error: unknown) => Promise.reject(unreadable(shown, error)));
    this.#entries += names.length;
    if (this.#entries > limits.submission.entries) {
      throw new Refusal(
        'too-many-files',
        `src/ holds more than ${limits.submission.entries} names.`,
        'Keep only what the exercise needs.',
      );
    }
    for (const bytes of names) {
      const name = entryName(bytes, shown);
      if (!isIgnored(name)) await this.#entry(folder.entry(name), `${shown}/${name}`, depth);
    }
  }

  async #entry(path: string, shown: string, depth: number): Promise<void> {
    const found = await lstat(path).catch((error: unknown) =>
      Promise.reject(unreadable(shown, error)),
    );
    this.#refuseCollision(shown);
    if (!found.isDirectory()) return this.#file(path, shown, found.isFile());
    if (depth + 1 > limits.submission.depth) {
      throw new Refusal(
        'too-deep',
        `${shown}/ is more than ${limits.submission.depth} folders deep.`,
        'Move its files up.',
      );
    }
    await this.inside(path, shown, (folder) => this.read(folder, shown, depth + 1));
  }

  async #file(path: string, shown: string, regular: boolean): Promise<void> {
    if (regular && !isSource(shown)) {
      throw new Refusal(
        'unsupported-file',
        `${shown} is not a kind of file that an exercise is made of.`,
        'Move it out of src/. Source files are .ts, .mts, .js, .mjs and .json.',
      );
    }
    const text = await readSourceFile(path, shown).catch((error: unknown) =>
      Promise.reject(error instanceof Refusal ? error : unreadable(shown, error)),
    );
    this.#bytes += Buffer.byteLength(text);
    if (this.#bytes > limits.submission.totalBytes || this.files.size >= limits.submission.files) {
      throw new Refusal(
        'too-much-source',
        `src/ holds more than ${limits.submission.files} source files or ${limits.submission.totalBytes / 1024} KiB.`,
        'Keep only what the exercise needs.',
      );
    }
    this.files.set(shown.normalize('NFC'), text);
  }

  #refuseCollision(shown: string): void {
    const key = collisionKey(shown);
    const other = this.#seen.get(key);
    if (other !== undefined) {
      throw new Refusal(
        'name-collision',
        `${other} and ${shown} are the same file on some machines.`,
        'Rename one of them.',
      );
    }
    this.#seen.set(key, shown);
  }
}

function unreadable(shown: string, error: unknown): Refusal {
  const reason = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  return new Refusal('unreadable', `${shown} cannot be read${reason}.`, 'Check its permissions.');
}
