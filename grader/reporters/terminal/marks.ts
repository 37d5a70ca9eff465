import type { ExerciseOutcome, ExerciseReport, TaskReport } from '../../model/report.ts';
import { shownOutcome, taskSign } from '../outcomes.ts';
import type { Palette } from '../palette.ts';

type Xp = ExerciseReport['xp'];

interface Mark {
  readonly sign: string;
  readonly paint: keyof Palette;
  /** Said beside the title; `null` where the sign and the XP say it. */
  readonly words: string | null;
}

const PAINTS: Partial<Record<ExerciseOutcome, keyof Palette>> = {
  passed: 'good',
  partial: 'partial',
  'not-started': 'quiet',
};

/** The sign and words for an exercise's outcome. */
export function exerciseMark(outcome: ExerciseOutcome): Mark {
  const { sign, words } = shownOutcome(outcome);
  const plain = outcome === 'passed' || outcome === 'partial' || outcome === 'failed';
  return { sign, paint: PAINTS[outcome] ?? 'bad', words: plain ? null : words };
}

/** Painted sign of a task's outcome. */
export function taskMark(outcome: TaskReport['outcome'], paint: Palette): string {
  const sign = taskSign(outcome);
  if (outcome === 'passed') return paint.good(sign);
  return outcome === 'failed' ? paint.bad(sign) : paint.quiet(sign);
}

/** `12 / 24 XP`, padded so that slashes stand in one column. */
export function xpText(xp: Xp): string {
  return `${String(xp.earned).padStart(3)} / ${String(xp.possible).padStart(2)} XP`;
}
