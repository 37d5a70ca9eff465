import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The file system that TypeScript sees: the submission's files, from memory, and the type declarations
 * of the packages that it may import, from disk. Nothing else exists, so no `/// <reference>`, no
 * `import('…')` type and no path can make the checker read, or tell about, any other file.
 *
 * @module
 */

/** The checkout's `node_modules`. */
const installed = dirname(dirname(fileURLToPath(import.meta.resolve('jose/package.json'))));

const packages = ['jose', 'undici', 'undici-types', '@types', 'typescript', '@typescript'];
const readable = packages.map((name) => `${join(installed, name)}${sep}`);
const passable = new Set([installed, ...readable.map((folder) => folder.slice(0, -1))]);

/** Where the submission seems to be: beside the packages, in a folder that is never there. */
const base = join(dirname(installed), '.kata-type-check');

const compilerOptions = {
  target: 'es2024',
  lib: ['es2024', 'esnext', 'dom', 'dom.iterable'],
  module: 'preserve',
  moduleResolution: 'bundler',
  allowImportingTsExtensions: true,
  resolveJsonModule: true,
  typeRoots: [join(installed, '@types')],
  types: ['node'],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  isolatedModules: true,
  skipLibCheck: true,
  noEmit: true,
};

/** The folder that every submission seems to be in, with a slash at its end. */
export const mountPoint = `${base.replaceAll(sep, '/')}/`;

/** A text of the checker's with places as a student knows them: where the grader stands is nobody's business. */
export function withoutPaths(text: string): string {
  const packagesFolder = `${installed.replaceAll(sep, '/')}/`;
  return text.replaceAll(mountPoint, '').replaceAll(packagesFolder, '');
}

export const configFile = `${mountPoint}tsconfig.json`;
const config = JSON.stringify({ compilerOptions, files: ['src/index.ts'] });

/** Paths whose contents are not what the checker last saw. */
export interface Changes {
  readonly changed: string[];
  readonly created: string[];
  readonly deleted: string[];
}

export class CheckerFiles {
  #files = new Map([[configFile, config]]);
  #folders = new Set<string>();

  /**
   * Puts one submission's files in place of the last one's. They share their paths, so that the checker
   * keeps what it knows of the packages.
   */
  mount(sources: ReadonlyMap<string, string>): Changes {
    const before = this.#files;
    this.#files = new Map([[configFile, config]]);
    this.#folders = new Set(['/', mountPoint.slice(0, -1)]);
    for (const [path, text] of sources) {
      this.#files.set(`${mountPoint}${path}`, text);
      for (const { index } of path.matchAll(/\//g)) {
        this.#folders.add(`${mountPoint}${path.slice(0, index)}`);
      }
    }
    const now = [...this.#files.keys()];
    return {
      changed: now.filter((path) => before.has(path) && before.get(path) !== this.#files.get(path)),
      created: now.filter((path) => !before.has(path)),
      deleted: [...before.keys()].filter((path) => !this.#files.has(path)),
    };
  }

  /** TypeScript's callbacks: `undefined` sends it to the disk. */
  readonly callbacks = {
    readFile: (path: string): string | null | undefined => {
      const text = this.#files.get(path);
      if (text !== undefined) return text;
      return onDisk(path) ? undefined : null;
    },
    fileExists: (path: string): boolean | undefined =>
      this.#files.has(path) || (onDisk(path) ? undefined : false),
    directoryExists: (path: string): boolean | undefined =>
      this.#folders.has(path) || (onDisk(path) || passable.has(path) ? undefined : false),
    getAccessibleEntries: (path: string) =>
      onDisk(path) || passable.has(path) ? undefined : { files: [], directories: [] },
    realpath: (path: string): string | undefined => (onDisk(path) ? undefined : path),
  };
}

function onDisk(path: string): boolean {
  // A path with `..` could lead out again.
  return !path.split(/[\\/]/).includes('..') && readable.some((folder) => path.startsWith(folder));
}
