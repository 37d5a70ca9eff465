import type { Lesson } from '../../model/lesson.ts';
import { limits } from '../../model/limits.ts';

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
  const kept = { ...lesson, did: shortened(lesson.did) };
  const text = lessonText(kept);
  lessons[text] = kept;
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

/** What a student's text made long. The report shows less than this. */
function shortened(did: string): string {
  const most = 2 * limits.report.message;
  return did.length > most ? `${did.slice(0, most)}…` : did;
}
