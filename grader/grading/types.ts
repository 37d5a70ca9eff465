import type { ExerciseReport, Notice, Report } from '../model/report.ts';
import type { ExamPaper } from './exam-papers.ts';

/** Which wall to grade behind: `auto` takes the best that stands, the others insist. */
export type SandboxChoice = 'auto' | 'os' | 'process';

/** How much a report tells of a failing test: all, without the expected value, or nothing. */
export type Detail = 'full' | 'actual' | 'none';

/** One grading run, as a command asks for it. */
export interface GradeRequest {
  /** Absolute path of the submission's folder. */
  readonly submission: string;
  /** Full slugs, in any order, or the whole level. */
  readonly slugs: readonly string[] | 'all';
  /** Replays a run; fresh when absent. */
  readonly seed?: string;
  readonly sandbox: SandboxChoice;
  readonly detail: Detail;
  /** Whether TypeScript's advisory errors are looked for. */
  readonly typeCheck: boolean;
  /** Ends the run early; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called for each exercise, in course order, as they end. */
  readonly onExercise?: (exercise: ExerciseReport) => void;
}

/** A grader that stays warm between runs. One run at a time. */
export interface Grader {
  grade(request: GradeRequest): Promise<Report>;
  /** Grades several, one after the other, reading ahead. Rejects at the first that cannot be read. */
  gradeMany(
    requests: readonly GradeRequest[],
    onReport?: (report: Report, index: number) => void,
  ): Promise<Report[]>;
  /** Examines papers that are already read and bundled, at most one per exercise. */
  examine(papers: readonly ExamPaper[], options: ExamineOptions): Promise<ExerciseReport[]>;
  close(): Promise<void>;
}

export interface ExamineOptions {
  readonly seed: string;
  readonly detail: Detail;
  readonly signal?: AbortSignal;
  /** TypeScript's advice for each paper, by index; none when absent. */
  readonly advice?: readonly Promise<Notice[]>[];
  readonly onExercise?: (exercise: ExerciseReport) => void;
}
