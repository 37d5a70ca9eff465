import type { ExerciseReport } from '../model/report.ts';
import type { Candidate } from './candidates.ts';

/** What is wrong with how a candidate did, one sentence; `null` when it did what it has to. */
export function judgeCandidate(
  { expectation, exercise }: Candidate,
  report: ExerciseReport,
): string | null {
  const { earned, possible } = report.xp;
  switch (expectation.kind) {
    case 'stub':
      return earned === 0 ? null : `The stub earns ${earned} XP.`;
    case 'solution':
    case 'variant':
      if (earned === possible && report.outcome === 'passed') return null;
      return `It earns ${earned} of ${possible} XP. ${firstMessage(report) ?? report.message ?? ''}`.trim();
    case 'wrong': {
      if (exercise.tasks.every((task) => task.id !== expectation.task)) {
        return `It names a task that does not exist: ${expectation.task}.`;
      }
      const task = report.tasks.find(({ id }) => id === expectation.task);
      if (task?.outcome === 'failed') {
        return firstMessage(report, expectation.task) === null
          ? 'The task fails without a message.'
          : null;
      }
      // Refused or crashed before any test is no proof that the specs catch the mistake.
      return task?.outcome === 'blocked'
        ? `The task ${expectation.task} did not run: ${report.message}`
        : `The task ${expectation.task} does not catch it.`;
    }
  }
}

/** The message of the first failing test, of one task or of any. */
export function firstMessage(report: ExerciseReport, taskId?: string): string | null {
  const tasks =
    taskId === undefined ? report.tasks : report.tasks.filter(({ id }) => id === taskId);
  for (const task of tasks) {
    const failed = task.tests.find((test) => test.outcome === 'failed');
    if (failed !== undefined) return failed.message;
  }
  return null;
}
