/**
 * What several formats say in the same words.
 *
 * @module
 */
import type { ExerciseReport, TaskReport } from '../model/report.ts';

/** The sentence on why an exercise is not passed, unless a notice or a task says it better. */
export function reasonOf(exercise: ExerciseReport): string | null {
  const { message, outcome, notices, tasks } = exercise;
  if (message === null || outcome === 'passed' || outcome === 'not-started') return null;
  const ran = outcome === 'partial' || outcome === 'failed';
  const said =
    notices.some((notice) => notice.level === 'error' && (!ran || notice.message === message)) ||
    (ran && tasks.some((task) => task.outcome === 'failed'));
  return said ? null : message;
}

/** One sentence for an exercise of which no task could be checked; `null` for any other. */
export function uncheckedText(tasks: readonly TaskReport[]): string | null {
  if (tasks.length === 0 || tasks.some((task) => task.outcome !== 'blocked')) return null;
  return `${tasks.length === 1 ? 'Its task' : `Its ${tasks.length} tasks`} could not be checked.`;
}

/** What is said of the failing tests beyond the first. */
export function moreText(count: number): string {
  return count === 1
    ? 'One more test of this task fails.'
    : `${count} more tests of this task fail.`;
}
