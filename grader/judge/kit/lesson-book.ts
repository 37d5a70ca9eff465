import type { Lesson } from '../../model/lesson.ts';

/** The lessons that the running test could teach, by the text that stands at the start of its error. */
let lessons: Record<string, Lesson> = {};

/** Starts a new page for the next test and gives it, to be filled by {@link teach}. */
export function openPage(): Record<string, Lesson> {
  lessons = {};
  return lessons;
}

/**
 * The message argument of `expect(value, message)`: what the student's code did, what that costs, where
 * to read on.
 */
export function teach(lesson: Lesson): string {
  const text = lessonText(lesson);
  lessons[text] = lesson;
  return text;
}

/** Fails the test with a lesson. */
export function fail(lesson: Lesson): never {
  throw new LessonFailure(teach(lesson));
}

/** A failure that is nothing but its lesson. */
export class LessonFailure extends Error {
  override readonly name = 'LessonFailure';
}

function lessonText(lesson: Lesson): string {
  return `${lesson.did} ${lesson.cost} See ${lesson.see}.`;
}
