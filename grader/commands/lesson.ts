import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { escapeLines, guardLine } from '../reporters/escape.ts';
import type { CommandContext } from './context.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { chosenExercises, nextUnfinished, openCourse } from './open-course.ts';

export interface LessonOptions {
  /** As typed; absent means the next unfinished exercise. */
  readonly slug?: string;
}

/** `kata lesson`: the exercise's README, plain, and where it is. */
export async function lesson(options: LessonOptions, context: CommandContext): Promise<ExitCode> {
  const { course, progress } = await openCourse(context);
  const typed = options.slug === undefined ? [] : [options.slug];
  const chosen = (await chosenExercises(typed, course))[0];
  const exercise = chosen ?? nextUnfinished(course, progress) ?? course.exercises[0];
  if (exercise === undefined) return exitCode.passed;
  const path = join('exercises', exercise.slug, 'README.md');
  const text = await readFile(join(context.courseRoot, path), 'utf8');
  const lines = escapeLines(text.trimEnd()).map(guardLine);
  context.terminal.write(`${lines.join('\n')}\n\n${path}\n`);
  return exitCode.passed;
}
