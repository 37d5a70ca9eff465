import type { CourseExercise } from '../course/course.ts';
import type { Notice } from '../model/report.ts';
import type { Bundle, SourceFiles } from '../model/submission.ts';
import {
  bundleSource,
  loadSource,
  locateExercise,
  missingExports,
  type Submission,
} from '../submission/index.ts';

/** One exercise of a submission, read and bundled; its code has not run. */
export type ExamPaper = {
  readonly exercise: CourseExercise;
  readonly source: SourceFiles | null;
} & (
  | { readonly ok: true; readonly bundle: Bundle; readonly notices: readonly Notice[] }
  | {
      readonly ok: false;
      readonly outcome: 'not-started' | 'compile-error' | 'rejected' | 'failed';
      readonly notices: readonly Notice[];
    }
);

/** Reads and bundles one exercise of a submission. Never rejects for what the student did. */
export async function examPaper(
  submission: Submission,
  exercise: CourseExercise,
): Promise<ExamPaper> {
  const folder = await locateExercise(submission, exercise.slug);
  if (folder === null)
    return { ok: false, exercise, source: null, outcome: 'not-started', notices: [] };
  const loaded = await loadSource(folder, submission.root);
  if (!loaded.ok) {
    return { ok: false, exercise, source: null, outcome: loaded.outcome, notices: [loaded.notice] };
  }
  return bundledPaper(exercise, loaded.source);
}

/** Bundles source files that are already in memory. `entry` defaults to `src/index.ts`. */
export async function bundledPaper(
  exercise: CourseExercise,
  source: SourceFiles,
  entry?: string,
): Promise<ExamPaper> {
  const bundled = await bundleSource(source, entry === undefined ? {} : { entry });
  if (!bundled.ok) {
    return { ok: false, exercise, source, outcome: bundled.outcome, notices: bundled.notices };
  }
  const missing = missingExports(bundled.bundle, exercise.exports);
  if (missing.length > 0)
    return { ok: false, exercise, source, outcome: 'failed', notices: missing };
  return { ok: true, exercise, source, bundle: bundled.bundle, notices: [] };
}
