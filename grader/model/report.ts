/**
 * The report, `kata-report/1`: what a grading run found. Every reporter is a pure function of it.
 *
 * @module
 */
import * as z from 'zod';

/** XP earned and possible, whole points. */
const xp = z.strictObject({ earned: z.int().min(0), possible: z.int().min(0) });

/** How one exercise ended. See `grader/model/README.md` for the meaning of each. */
export const exerciseOutcome = z.enum([
  'passed',
  'partial',
  'failed',
  'not-started',
  'compile-error',
  'timed-out',
  'out-of-memory',
  'crashed',
  'rejected',
]);
export type ExerciseOutcome = z.infer<typeof exerciseOutcome>;

const testReport = z.strictObject({
  name: z.string(),
  outcome: z.enum(['passed', 'failed']),
  durationMs: z.number().min(0),
  /** What the code did and what it costs, for a failed test; `null` for a passed one or with `--detail none`. */
  message: z.string().nullable(),
  /** Where to read on, such as `RFC 8725 §3.1`. */
  see: z.string().nullable(),
  /** The value the code gave, printed; `null` when there is none or with `--detail none`. */
  actual: z.string().nullable(),
  /** The value the contract asks for, printed; only with `--detail full`. */
  expected: z.string().nullable(),
});
export type TestReport = z.infer<typeof testReport>;

const taskReport = z.strictObject({
  id: z.string(),
  title: z.string(),
  xp,
  /** `blocked`: its tests could not run, so nothing is known of it. */
  outcome: z.enum(['passed', 'failed', 'blocked']),
  /** Why a task is blocked or fails for a reason that is not one of its tests. */
  message: z.string().nullable(),
  tests: z.array(testReport),
});
export type TaskReport = z.infer<typeof taskReport>;

/** A place in the student's source, with the lines around it. */
const sourceExcerpt = z.strictObject({
  /** Relative to the exercise's folder, such as `src/index.ts`. */
  file: z.string(),
  /** Counted from 1. */
  line: z.int().min(1),
  /** Counted from 1. */
  column: z.int().min(1),
  /** That source line as the student wrote it. */
  text: z.string(),
});
export type SourceExcerpt = z.infer<typeof sourceExcerpt>;

/** Something to tell the student that is not a test's verdict: why a submission was refused, an advisory type error. */
const notice = z.strictObject({
  level: z.enum(['error', 'advice']),
  /** Stable and kebab-case, such as `forbidden-import`. */
  code: z.string(),
  message: z.string(),
  fix: z.string().nullable(),
  at: sourceExcerpt.nullable(),
});
export type Notice = z.infer<typeof notice>;

const exerciseReport = z.strictObject({
  slug: z.string(),
  title: z.string(),
  xp,
  outcome: exerciseOutcome,
  /** One sentence on why, for every outcome but `passed`. */
  message: z.string().nullable(),
  notices: z.array(notice),
  tasks: z.array(taskReport),
  /** What the student's code printed. It is data: escape it for wherever it is shown. */
  output: z.strictObject({ text: z.string(), truncated: z.boolean() }),
});
export type ExerciseReport = z.infer<typeof exerciseReport>;

/** An operator's mistake or a crash of the grader, so that a machine format is valid in every case. */
const reportError = z.strictObject({
  code: z.string(),
  message: z.string(),
  fix: z.string().nullable(),
});

export const report = z.strictObject({
  schema: z.literal('kata-report/1'),
  course: z
    .strictObject({ id: z.string(), title: z.string(), xp: z.int(), digest: z.string() })
    .nullable(),
  submission: z.strictObject({ id: z.string(), digest: z.string() }).nullable(),
  run: z.strictObject({
    seed: z.string(),
    /** ISO 8601, UTC. */
    startedAt: z.string(),
    durationMs: z.number().min(0),
    kata: z.string(),
    node: z.string(),
    /**
     * The outermost wall that stood: `os` is bubblewrap, `process` is Node's permissions alone. `null` when
     * the run ended before any was up.
     */
    sandbox: z.enum(['os', 'process']).nullable(),
  }),
  xp,
  exercises: z.array(exerciseReport),
  error: reportError.nullable(),
});
export type Report = z.infer<typeof report>;
