import { closest, distance } from 'fastest-levenshtein';
import type { Notice } from '../model/report.ts';
import type { Bundle } from '../model/submission.ts';
import { visible } from '../model/visible.ts';

/**
 * What the exercise asks `src/index.ts` to export and the bundle does not: one notice for each name.
 *
 * @param required - The manifest's `exports`.
 */
export function missingExports(bundle: Bundle, required: readonly string[]): Notice[] {
  return required
    .filter((name) => !bundle.exports.includes(name))
    .map((name) => notice(name, bundle, required));
}

function notice(name: string, { exports }: Bundle, required: readonly string[]): Notice {
  const spare = exports.filter((other) => !required.includes(other));
  const near = closest(name, spare);
  const isNear = near !== undefined && distance(near, name) <= Math.max(2, name.length / 3);
  let fix = `Add: export function ${name}(…) { … }`;
  if (exports.length === 0) fix = `Put export before it: export function ${name}(…) { … }`;
  else if (isNear) fix = `It exports ${visible(near.slice(0, 80))}: rename that to ${name}.`;
  else if (spare.includes('default'))
    fix = `It has a default export: export it by its name, ${name}.`;
  return {
    level: 'error',
    code: 'missing-export',
    message: `src/index.ts does not export ${name}.`,
    fix,
    at: null,
  };
}
