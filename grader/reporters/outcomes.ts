import type { ExerciseOutcome, TaskReport } from '../model/report.ts';

interface Shown {
  readonly sign: string;
  readonly words: string;
}

const EXERCISES: Readonly<Record<ExerciseOutcome, Shown>> = {
  passed: { sign: '✓', words: 'passed' },
  partial: { sign: '◐', words: 'partial' },
  failed: { sign: '✗', words: 'failed' },
  'not-started': { sign: '○', words: 'not started' },
  'compile-error': { sign: '✗', words: 'does not compile' },
  'timed-out': { sign: '✗', words: 'timed out' },
  'out-of-memory': { sign: '✗', words: 'out of memory' },
  crashed: { sign: '✗', words: 'crashed' },
  rejected: { sign: '✗', words: 'rejected' },
};

const TASKS: Readonly<Record<TaskReport['outcome'], string>> = {
  passed: '✓',
  failed: '✗',
  blocked: '–',
};

/** Sign and words for how an exercise ended. */
export function shownOutcome(outcome: ExerciseOutcome): Shown {
  return EXERCISES[outcome];
}

/** The sign of a task. */
export function taskSign(outcome: TaskReport['outcome']): string {
  return TASKS[outcome];
}
