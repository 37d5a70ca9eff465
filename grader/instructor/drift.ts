import type { Verification, VerifiedCandidate } from './verify.ts';

/** A task that came out differently under another seed, though the code was the same. */
export interface Drift {
  readonly row: VerifiedCandidate;
  readonly task: string;
  readonly before: string;
  readonly now: string;
}

/**
 * Compares two verifications of the same candidates under two seeds, task by task: XP that the seed decides
 * is XP by luck. Single tests are not compared, because a mistake that shows in some random values only
 * fails now this test of its task, now that one. A wrong solution that says it is unsteady, because it
 * keeps state and so depends on the order of the tests, is held to the task that it names.
 */
export function driftBetween(first: Verification, next: Verification): Drift[] {
  return next.rows.flatMap((row, index) => {
    const { expectation } = row.candidate;
    const before = first.rows[index]?.report.tasks;
    return row.report.tasks
      .filter(
        ({ id }) => expectation.kind !== 'wrong' || expectation.steady || id === expectation.task,
      )
      .map(({ id, outcome }) => ({
        row,
        task: id,
        before: before?.find((task) => task.id === id)?.outcome ?? 'not there',
        now: outcome,
      }))
      .filter(({ before, now }) => before !== now);
  });
}
