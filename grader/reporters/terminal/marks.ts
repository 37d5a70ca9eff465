import type { ExerciseOutcome, ExerciseReport, TaskReport } from '../../model/report.ts';
import type { Palette } from '../palette.ts';

type Xp = ExerciseReport['xp'];

interface Mark {
  readonly sign: string;
  readonly paint: keyof Palette;
  /** Said beside the title; `null` where the sign and the XP say it. */
  readonly words: string | null;
}

const MARKS: Readonly<Record<ExerciseOutcome, Mark>> = {
  passed: { sign: '✓', paint: 'good', words: null },
  partial: { sign: '◐', paint: 'partial', words: null },
  failed: { sign: '✗', paint: 'bad', words: null },
  'not-started': { sign: '○', paint: 'quiet', words: 'not started' },
  'compile-error': { sign: '✗', paint: 'bad', words: 'does not compile' },
  'timed-out': { sign: '✗', paint: 'bad', words: 'timed out' },
  'out-of-memory': { sign: '✗', paint: 'bad', words: 'out of memory' },
  crashed: { sign: '✗', paint: 'bad', words: 'crashed' },
  rejected: { sign: '✗', paint: 'bad', words: 'rejected' },
};

/** The sign and words for an exercise's outcome. */
export function exerciseMark(outcome: ExerciseOutcome): Mark {
  return MARKS[outcome];
}

/** Painted sign of a task's outcome. */
export function taskMark(outcome: TaskReport['outcome'], paint: Palette): string {
  if (outcome === 'passed') return paint.good('✓');
  if (outcome === 'failed') return paint.bad('✗');
  return paint.quiet('–');
}

/** `12 / 24 XP`, padded so that slashes stand in one column. */
export function xpText(xp: Xp): string {
  return `${String(xp.earned).padStart(3)} / ${String(xp.possible).padStart(2)} XP`;
}
