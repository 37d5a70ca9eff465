import type { ExerciseManifest, LevelManifest } from '../model/manifest.ts';

/** One exercise of the course, as its manifest says. */
export interface CourseExercise extends ExerciseManifest {
  /** Absolute path of `exercises/NN-slug`. */
  readonly folder: string;
}

/** The level and its exercises, in their order. */
export interface Course {
  readonly level: LevelManifest;
  readonly exercises: readonly CourseExercise[];
  /** `sha256-…` over everything that decides a grade: manifests, specs and fixtures. */
  readonly digest: string;
}
