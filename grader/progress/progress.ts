/**
 * What a student has reached in this checkout. Only a convenience: grading never reads it.
 *
 * @module
 */
import * as z from 'zod';
import { exerciseOutcome } from '../model/report.ts';

const exerciseProgress = z.object({
  /** The most XP ever earned here. */
  best: z.int().min(0),
  /** The last check, `null` while there was none. */
  last: z
    .object({
      outcome: exerciseOutcome,
      earned: z.int().min(0),
      /** Each task's last outcome, by its id. */
      tasks: z.record(z.string(), z.enum(['passed', 'failed', 'blocked'])),
      /** The course that judged it; a newer course may judge otherwise. */
      digest: z.string(),
      /** ISO 8601, UTC. */
      at: z.string(),
    })
    .nullable(),
  /** How many hints of each task were revealed, by its id. */
  hints: z.record(z.string(), z.int().min(0)),
});
export type ExerciseProgress = z.infer<typeof exerciseProgress>;

export const progressSchema = z.object({
  schema: z.literal('kata-progress/1'),
  /** By slug. */
  exercises: z.record(z.string(), exerciseProgress),
});
export type Progress = z.infer<typeof progressSchema>;

/** Where everyone starts. */
export const noProgress: Progress = { schema: 'kata-progress/1', exercises: {} };

const untouched: ExerciseProgress = { best: 0, last: null, hints: {} };

/** One exercise's progress, also for one that was never checked. */
export function progressOf(progress: Progress, slug: string): ExerciseProgress {
  return Object.hasOwn(progress.exercises, slug)
    ? (progress.exercises[slug] ?? untouched)
    : untouched;
}
