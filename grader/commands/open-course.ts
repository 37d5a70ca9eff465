import type { Course, CourseExercise } from '../course/course.ts';
import type { Progress } from '../progress/progress.ts';
import { progressOf } from '../progress/progress.ts';
import { readProgress } from '../progress/progress-file.ts';
import type { CommandContext } from './context.ts';

/** The course and what the student has reached in it. */
export interface OpenedCourse {
  readonly course: Course;
  readonly progress: Progress;
}

/** Reads both, and says what is wrong with the progress file, if anything. */
export async function openCourse(context: CommandContext): Promise<OpenedCourse> {
  const { readCourse } = await import('../course/read-course.ts');
  const [course, { progress, notice }] = await Promise.all([
    readCourse(context.courseRoot),
    readProgress(context.courseRoot),
  ]);
  if (notice !== null) context.terminal.note(`${notice}\n`);
  return { course, progress };
}

/** Full slugs for what was typed: `10`, `jwt-verify`. Nothing typed is nothing chosen. */
export async function chosenExercises(
  typed: readonly string[],
  course: Course,
): Promise<CourseExercise[]> {
  if (typed.length === 0) return [];
  const { resolveSlugs } = await import('../course/resolve-slugs.ts');
  const slugs = new Set(resolveSlugs(typed, course));
  return course.exercises.filter((exercise) => slugs.has(exercise.slug));
}

/** The first exercise after `after` that is not passed, from the start again at the end; `null` when all are. */
export function nextUnfinished(
  { exercises }: Course,
  progress: Progress,
  after?: string,
): CourseExercise | null {
  const start = exercises.findIndex((exercise) => exercise.slug === after) + 1;
  const ordered = [...exercises.slice(start), ...exercises.slice(0, start)];
  return ordered.find(({ slug }) => progressOf(progress, slug).last?.outcome !== 'passed') ?? null;
}
