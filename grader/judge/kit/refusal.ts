import type { Notice } from '../../model/report.ts';

/** The error of every test of an exercise whose submission was refused before it ran. */
export function refusal(slug: string, notices: readonly Notice[]): Error {
  const [first] = notices;
  if (first === undefined) return new Error(`There is no submission for ${slug}.`);
  const place = first.at === null ? '' : ` (${first.at.file}:${first.at.line}:${first.at.column})`;
  return new Error(`${first.message}${place}`);
}
