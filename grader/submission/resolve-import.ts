import { posix } from 'node:path';
import { closest, distance } from 'fastest-levenshtein';
import { allowedImportsText, allowedModule } from '../model/allowed-imports.ts';
import { limits } from '../model/limits.ts';
import { visible } from '../model/visible.ts';

/** Where an import leads: to a file of the submission, to an allowed module, or nowhere. */
export type Resolution =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'module'; readonly name: string }
  | { readonly kind: 'forbidden' | 'missing'; readonly message: string; readonly fix: string };

/** A path and the way up to it. UTF-16 units. */
const longestSpecifier = 2 * limits.submission.pathLength;

/**
 * Resolves an import among files in memory. Nothing here looks at a disk.
 *
 * @param specifier - As written, such as `./tokens.js`.
 * @param importer - Path of the file that it stands in, such as `src/index.ts`.
 * @param files - Every file there is.
 */
export function resolveImport(
  specifier: string,
  importer: string,
  files: ReadonlyMap<string, string>,
): Resolution {
  // First: constants that esbuild puts together make it a million characters, and this is the main thread.
  if (specifier.length > longestSpecifier) {
    return forbidden(specifier, 'is longer than an import can be', 'Shorten the path.');
  }
  if (!/^\.\.?(\/|$)/.test(specifier)) return resolveModule(specifier);
  const target = posix.normalize(posix.join(posix.dirname(importer), specifier.normalize('NFC')));
  const found = candidates(target).find((path) => files.has(path));
  if (found !== undefined) return { kind: 'file', path: found };
  if (target !== 'src' && !target.startsWith('src/')) {
    return forbidden(specifier, 'leads out of src/', 'Move what you need into src/.');
  }
  return missing(specifier, target, importer, files);
}

function resolveModule(specifier: string): Resolution {
  const name = allowedModule(specifier);
  if (name !== null) return { kind: 'module', name };
  if (specifier === 'jose/errors' || specifier === 'jose/base64url') {
    const object = specifier.slice('jose/'.length);
    return forbidden(
      specifier,
      'cannot be imported here',
      `Import { ${object} } from 'jose' instead.`,
    );
  }
  return forbidden(specifier, 'cannot be imported here', allowedImportsText);
}

function forbidden(specifier: string, why: string, fix: string): Resolution {
  return { kind: 'forbidden', message: `"${shortened(specifier)}" ${why}.`, fix };
}

const extensions = ['.ts', '.mts', '.js', '.mjs'];

/** As TypeScript and bundlers do: the file itself, `.ts` for `.js`, an extension added, a folder's index. */
function candidates(target: string): string[] {
  const bare = target.replace(/\/$/, '');
  return [
    target,
    ...(/\.m?js$/.test(target) ? [target.replace(/js$/, 'ts')] : []),
    ...extensions.map((extension) => `${bare}${extension}`),
    ...extensions.map((extension) => `${bare}/index${extension}`),
  ];
}

function missing(
  specifier: string,
  target: string,
  importer: string,
  files: ReadonlyMap<string, string>,
): Resolution {
  const nearest = closest(
    target,
    [...files.keys()].filter((path) => path !== importer),
  );
  const near = nearest !== undefined && distance(nearest, target) <= Math.max(4, target.length / 2);
  const relative = near ? posix.relative(posix.dirname(importer), nearest) : '';
  return {
    kind: 'missing',
    message: `"${shortened(specifier)}" does not exist.`,
    fix: near
      ? `Did you mean "${relative.startsWith('.') ? relative : `./${relative}`}"?`
      : `Create ${shortened(target)}, or mend the path.`,
  };
}

function shortened(text: string): string {
  return visible(text.length > 100 ? `${text.slice(0, 100)}…` : text);
}
