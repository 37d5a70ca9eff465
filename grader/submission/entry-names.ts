import { limits } from '../model/limits.ts';
import { visible } from '../model/visible.ts';
import { Refusal } from './refusal.ts';

/**
 * Which names in `src/` are read, which are passed over, and which are refused. Decided by the
 * name alone, before anything is opened.
 *
 * @module
 */

/** Editors' and tools' files, notes, and the student's own tests and configuration: never opened. */
const ignored: readonly RegExp[] = [
  /^\./,
  /^node_modules$/,
  /^(package|package-lock|npm-shrinkwrap|deno|bun)\.jsonc?$/,
  /^[jt]sconfig(\..+)?\.json$/,
  /\.config\.[cm]?[jt]s$/,
  /\.(test|spec)\.[cm]?[jt]sx?$/,
  /\.(md|txt|map|log|bak|orig|rej|lock|ya?ml)$/i,
  /~$/,
  /^(Thumbs\.db|desktop\.ini|LICEN[CS]E|README)$/i,
];

const source = /\.(ts|mts|js|mjs|json)$/;

export function isIgnored(name: string): boolean {
  return ignored.some((pattern) => pattern.test(name));
}

export function isSource(name: string): boolean {
  return source.test(name);
}

/** Of the spaces only the usual one: a Mac's copy of a file is called `index copy.ts`. */
const invisibleOrBackslash = /[\\\p{C}\p{Default_Ignorable_Code_Point}[\p{Z}--\x20]]/v;

/** Decodes a name as the file system stores it, and refuses one that could pose as another. */
export function entryName(bytes: Uint8Array, folder: string): string {
  const name = decode(bytes);
  if (name === null || invisibleOrBackslash.test(name)) {
    const shown = visible(name ?? Buffer.from(bytes).toString('latin1'));
    throw new Refusal(
      'forbidden-name',
      `A name in ${folder}/ has characters that cannot be shown, or a backslash: "${shown}".`,
      'Rename it with letters, digits, hyphens and dots.',
    );
  }
  if (`${folder}/${name}`.length > limits.submission.pathLength) {
    throw new Refusal(
      'path-too-long',
      `A path in ${folder}/ is longer than ${limits.submission.pathLength} characters: "${name.slice(0, 60)}…".`,
      'Give it a shorter name.',
    );
  }
  return name;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Two paths with one key are the same file on some machines: case and Unicode forms are folded. */
export function collisionKey(path: string): string {
  return path.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFC');
}
