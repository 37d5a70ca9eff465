import { kata, rawVitest } from '../commands.ts';
import type { CourseCopy } from '../course-copy.ts';
import { median, timePairs } from '../measure.ts';
import { ms, type Row } from '../row.ts';

/** Cold `kata check` of one exercise, and of the level, against a cold `vitest run` of the same specs. */
export async function coldRows(course: CourseCopy, times: number): Promise<Row[]> {
  const slug = course.slugs.find((name) => name.startsWith('10-')) ?? course.slugs[0] ?? '';
  const raw = rawVitest(course, 'run', `exercises/${slug}/`);
  // Vitest checks no types, so the like is `--no-types`; what a student types is the row below it.
  const alike = await timePairs(kata(course, 'check', slug, '--no-types'), raw, times);
  const typed = await timePairs(kata(course, 'check', slug), raw, times);
  const all = await timePairs(kata(course, 'check', '--no-types'), rawVitest(course, 'run'), times);
  return [
    row(`cold kata check ${slug} --no-types`, alike, 1.1),
    row(`cold kata check ${slug}, with TypeScript's advice`, typed, 1.1),
    row(`cold kata check --no-types, all ${course.slugs.length}`, all, 1.5),
  ];
}

function row(what: string, measured: { ours: number[]; raw: number[] }, aim: number): Row {
  const ratio = median(measured.ours.map((value, i) => value / (measured.raw[i] ?? value)));
  return {
    what,
    ours: ms(median(measured.ours)),
    raw: `${ms(median(measured.raw))} cold vitest run`,
    ratio,
    aim: `≤ ${aim}×`,
    reached: ratio <= aim,
  };
}
