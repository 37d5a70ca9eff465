/**
 * The course's own files: `exercises/level.json` and each `exercises/NN-slug/exercise.json`.
 *
 * @module
 */
import * as z from 'zod';

const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case');

const task = z.strictObject({
  /** The top-level `describe` title of its tests. */
  id: kebab,
  /** A sentence a student understands before they know the answer. */
  title: z.string().min(8).max(90),
  xp: z.int().min(1),
  /** Two or three, from a nudge to nearly the answer. */
  hints: z.array(z.string().min(10)).min(2).max(3),
});
export type Task = z.infer<typeof task>;

export const exerciseManifest = z.strictObject({
  slug: z.string().regex(/^\d\d-[a-z0-9]+(-[a-z0-9]+)*$/, 'NN-kebab-case'),
  title: z.string().min(3),
  /** One line for lists. */
  summary: z.string().min(10).max(120),
  xp: z.int().min(1),
  /** The functions that `src/index.ts` must export. */
  exports: z.array(z.string()).min(1),
  tasks: z.array(task).min(1),
  /** Digest of the stub's `src`, so that an untouched exercise is known for one. */
  stub: z.string().regex(/^sha256-[0-9a-f]{64}$/),
});
export type ExerciseManifest = z.infer<typeof exerciseManifest>;

export const levelManifest = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** XP of the whole level once every exercise is there. */
  xp: z.int().min(1),
});
export type LevelManifest = z.infer<typeof levelManifest>;
