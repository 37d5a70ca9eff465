import type { Notice } from '../model/report.ts';
import type { Bundle } from '../model/submission.ts';
import type { RuntimeFiles } from '../subject/runtime-files.ts';
import type { Sandbox } from '../subject/sandbox.ts';

/** What a judge needs to examine one submission. Data only: it goes to the judge's thread. */
export interface Exam {
  /** Of this run and no other. Findings with another one are another run's. */
  readonly id: string;
  /** The run's seed. Every test derives its own from it. */
  readonly seed: string;
  readonly sandbox: Sandbox;
  readonly files: RuntimeFiles;
  /** How many subjects each thread is likely to need, so that it starts the next one while it works. */
  readonly subjectsPerThread: number;
  /** By slug. Refused ones stand here only when specs run without the grader. */
  readonly bundles: Readonly<Record<string, Examinable>>;
}

/** A bundle to examine, or why there is none. */
export type Examinable =
  | { readonly ok: true; readonly bundle: Bundle }
  | { readonly ok: false; readonly notices: readonly Notice[] };

/** What the judge found besides the tests' verdicts. Travels as the spec file's task meta. */
export interface ExamFindings {
  /** The exam's. */
  readonly exam: string;
  /** The worst way in which a subject ended, if one did. */
  readonly gone: 'timed-out' | 'out-of-memory' | 'crashed' | null;
  /** The module could not be imported: the reason, one sentence. */
  readonly loadFailure: string | null;
  readonly output: { readonly text: string; readonly truncated: boolean };
}

declare module 'vitest' {
  interface ProvidedContext {
    kataExam?: Exam;
  }
  interface TaskMeta {
    kataFindings?: ExamFindings;
    /** How the subject ended during the test: the reason for its failure, before any other. */
    kataGone?: string;
    /** The lessons that the test could have taught, by their text. */
    kataLessons?: Record<string, import('../model/lesson.ts').Lesson>;
  }
}
