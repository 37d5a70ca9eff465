import { distance } from 'fastest-levenshtein';
import { KataError } from '../model/kata-error.ts';
import type { Course } from './course.ts';

/**
 * Full slugs for what a person typed: `10`, `jwt-verify`, `10-jwt-verify`, or any unambiguous part of one.
 * Throws a {@link KataError} with suggestions for what fits none or several.
 */
export function resolveSlugs(typed: readonly string[], course: Course): string[] {
  const slugs = course.exercises.map((exercise) => exercise.slug);
  return typed.map((word) => resolveSlug(word, slugs));
}

function resolveSlug(word: string, slugs: readonly string[]): string {
  const wanted = word
    .toLowerCase()
    .replace(/^(\.\/)?exercises\//, '')
    .replace(/\/+$/, '');
  const number = /^\d$/.test(wanted) ? `0${wanted}` : wanted;
  const exact = slugs.find(
    (slug) => slug === wanted || slug.slice(0, 2) === number || slug.slice(3) === wanted,
  );
  if (exact !== undefined) return exact;
  const fitting = wanted === '' ? [] : slugs.filter((slug) => slug.includes(wanted));
  const [only] = fitting;
  if (fitting.length === 1 && only !== undefined) return only;
  if (fitting.length > 1) {
    throw new KataError(
      'ambiguous-exercise',
      `"${word}" fits several exercises: ${fitting.join(', ')}.`,
      'Type more of the name, or its number.',
    );
  }
  const nearest = [...slugs].sort((a, b) => farFrom(wanted, a) - farFrom(wanted, b))[0] ?? '';
  throw new KataError(
    'unknown-exercise',
    `There is no exercise "${word}".`,
    `Did you mean ${nearest}? kata list shows them all.`,
  );
}

/** Edits between what was typed and a slug, its number left out where none was typed. */
function farFrom(typed: string, slug: string): number {
  return Math.min(distance(typed, slug), distance(typed, slug.slice(3)));
}
