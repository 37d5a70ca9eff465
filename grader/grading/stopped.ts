import type { ThreadEnd } from '../judge/thread-watch.ts';
import { limits } from '../model/limits.ts';
import type { ExerciseOutcome } from '../model/report.ts';

/** Why an exercise's specs did not come to their end, though its code did not end either. */
export interface Stopped {
  readonly outcome: Extract<ExerciseOutcome, 'timed-out' | 'out-of-memory' | 'crashed'>;
  /** One sentence for the student. */
  readonly message: string;
}

/**
 * What to say of specs that were cut short.
 *
 * @param end - How the judge's thread ended under them; `null` when it did not.
 * @param late - Whether the whole submission took longer than it may.
 * @returns `null` when neither happened.
 */
export function stopOf(end: ThreadEnd | null, late: boolean): Stopped | null {
  const seconds = (ms: number) => ms / 1_000;
  switch (end) {
    case 'silent':
      return {
        outcome: 'timed-out',
        message: `What your code answered took longer than ${seconds(limits.judge.silentMs)} s to look at, and the exercise was stopped.`,
      };
    case 'late':
      return {
        outcome: 'timed-out',
        message: `The exercise took longer than ${seconds(limits.judge.fileMs)} s and was stopped.`,
      };
    case 'memory':
      return {
        outcome: 'out-of-memory',
        message: `What your code answered took more than ${limits.judge.heapMiB} MiB to look at, and the exercise was stopped.`,
      };
    case 'crashed':
      return { outcome: 'crashed', message: 'The judge of this exercise ended while it ran.' };
    case null:
      break;
  }
  if (!late) return null;
  return {
    outcome: 'timed-out',
    message: `Not run to its end: all exercises together took longer than ${seconds(limits.submissionMs)} s.`,
  };
}
