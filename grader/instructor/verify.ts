import { randomBytes } from 'node:crypto';
import type { Course, CourseExercise } from '../course/course.ts';
import { bundledPaper, type ExamPaper } from '../grading/exam-papers.ts';
import type { Grader } from '../grading/types.ts';
import type { Finding } from '../model/finding.ts';
import type { ExerciseReport } from '../model/report.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { judgeCandidate } from './expectation.ts';

/** How one candidate did. */
export interface VerifiedCandidate {
  readonly candidate: Candidate;
  readonly report: ExerciseReport;
  /** What is wrong; `null` when it did what it has to. */
  readonly fault: string | null;
}

export interface Verification {
  readonly seed: string;
  readonly rows: readonly VerifiedCandidate[];
  readonly findings: readonly Finding[];
}

export interface VerifyOptions {
  readonly courseRoot: string;
  readonly course: Course;
  readonly exercises: readonly CourseExercise[];
  readonly seed?: string;
  readonly signal?: AbortSignal;
  /** Hears of each candidate as it is done. */
  readonly onRow?: (row: VerifiedCandidate) => void;
}

/**
 * Tests the specs: the stub earns nothing, the solution and every variant earn everything, every wrong
 * solution fails the very task that it names.
 */
export async function verify(grader: Grader, options: VerifyOptions): Promise<Verification> {
  const seed = options.seed ?? randomBytes(16).toString('hex');
  const found = await Promise.all(
    options.exercises.map((exercise) => candidatesOf(options.courseRoot, exercise)),
  );
  const queues = found.map(({ candidates }) => [...candidates]);
  const rows: VerifiedCandidate[] = [];
  while (queues.some((queue) => queue.length > 0)) {
    // One candidate of every exercise a round: a round is one run, and its exercises run side by side.
    const round = queues.flatMap((queue) => queue.shift() ?? []);
    const papers = await Promise.all(round.map(paperOf));
    const reports = await grader.examine(papers, {
      seed,
      detail: 'full',
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    for (const [index, candidate] of round.entries()) {
      const report = reports[index];
      if (report === undefined) throw new Error(`${candidate.name} has no report`);
      const row = { candidate, report, fault: judgeCandidate(candidate, report) };
      rows.push(row);
      options.onRow?.(row);
    }
  }
  return { seed, rows, findings: found.flatMap(({ findings }) => findings) };
}

function paperOf(candidate: Candidate): Promise<ExamPaper> {
  return bundledPaper(candidate.exercise, candidate.source, candidate.entry);
}
