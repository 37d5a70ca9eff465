import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Course, CourseExercise } from '../course/course.ts';
import { readCourse } from '../course/read-course.ts';
import type { Exam } from '../judge/exam.ts';
import { type Judge, type JudgeRun, openJudge } from '../judge/judge.ts';
import { ThreadBank } from '../judge/thread-bank.ts';
import { KataError } from '../model/kata-error.ts';
import { limits } from '../model/limits.ts';
import type { ExerciseReport, Notice, Report } from '../model/report.ts';
import { type RuntimeFiles, runtimeFiles } from '../subject/runtime-files.ts';
import { detectSandbox, processSandbox, type Sandbox } from '../subject/sandbox.ts';
import { openSubmission, stopBundler, stopTypeChecker, typeCheck } from '../submission/index.ts';
import { type ExamPaper, examPaper } from './exam-papers.ts';
import { examinedReport, unexaminedReport } from './exercise-report.ts';
import { stopOf } from './stopped.ts';
import type { ExamineOptions, GradeRequest, Grader, SandboxChoice } from './types.ts';
import { kataVersion } from './version.ts';

/** Starts a grader for the course at `courseRoot`: the judge's threads, Vitest, the first subjects. */
export async function openGrader(
  courseRoot: string,
  options: {
    sandbox: SandboxChoice;
    lanes?: number;
    /** The only run there will be. Its submission is read while the judge starts. */
    only?: GradeRequest;
  },
): Promise<Grader> {
  const { only } = options;
  const lanes = options.lanes ?? Math.max(1, Math.min(4, availableParallelism()));
  const bank = new ThreadBank(lanes);
  try {
    const walls = Promise.all([chooseSandbox(options.sandbox), runtimeFiles()]);
    void walls
      .then(([sandbox, files]) => bank.prepareSubjects(sandbox, files))
      .catch(() => undefined);
    const reading = readCourse(courseRoot);
    // The runtime files first: building them and bundling use one bundler.
    const ahead =
      only === undefined
        ? null
        : Promise.all([reading, walls]).then(([course]) => readSubmission(course, only));
    // Its error is told when its turn comes.
    ahead?.catch(() => undefined);
    const [course, judge, [sandbox, files]] = await Promise.all([
      reading,
      openJudge(courseRoot, bank, lanes),
      walls,
    ]);
    return new WarmGrader({ course, judge, bank, sandbox, files, lanes, ahead });
  } catch (error) {
    await bank.close();
    throw error;
  }
}

/** How many submissions are read and bundled before their turn. */
const readAhead = 3;

/** A submission whose files are in memory; its folder is not read again. */
interface ReadSubmission {
  readonly exercises: readonly CourseExercise[];
  readonly papers: readonly ExamPaper[];
  readonly advice: readonly Promise<Notice[]>[];
}

/** Reads and bundles what was asked for, and starts TypeScript on it. */
async function readSubmission(course: Course, request: GradeRequest): Promise<ReadSubmission> {
  const { slugs } = request;
  const exercises = course.exercises.filter(({ slug }) => slugs === 'all' || slugs.includes(slug));
  const submission = await openSubmission(request.submission);
  const papers = await Promise.all(exercises.map((exercise) => examPaper(submission, exercise)));
  return { exercises, papers, advice: papers.map((paper) => adviceOn(paper, request)) };
}

function adviceOn(paper: ExamPaper, request: GradeRequest): Promise<Notice[]> {
  if (!request.typeCheck || paper.source === null) return Promise.resolve([]);
  if (!paper.ok && paper.outcome !== 'failed') return Promise.resolve([]);
  return typeCheck(paper.source);
}

interface GraderParts {
  readonly course: Course;
  readonly judge: Judge;
  readonly bank: ThreadBank;
  readonly sandbox: Sandbox;
  readonly files: RuntimeFiles;
  readonly lanes: number;
  /** The only submission there will be; `null` when there may be many. */
  readonly ahead: Promise<ReadSubmission> | null;
}

class WarmGrader implements Grader {
  readonly #course: Course;
  readonly #judge: Judge;
  readonly #bank: ThreadBank;
  readonly #sandbox: Sandbox;
  readonly #files: RuntimeFiles;
  readonly #lanes: number;
  readonly #ahead: Promise<ReadSubmission> | null;
  #nextSeed = freshSeed();

  constructor(parts: GraderParts) {
    this.#course = parts.course;
    this.#judge = parts.judge;
    this.#bank = parts.bank;
    this.#sandbox = parts.sandbox;
    this.#files = parts.files;
    this.#lanes = parts.lanes;
    this.#ahead = parts.ahead;
  }

  async grade(request: GradeRequest): Promise<Report> {
    const seed = request.seed ?? this.#nextSeed;
    const report = await this.#gradeRead(
      { ...request, seed },
      this.#ahead ?? readSubmission(this.#course, request),
    );
    this.#nextSeed = freshSeed();
    if (this.#ahead === null) this.#bank.workAhead(this.#nextSeed);
    return report;
  }

  async gradeMany(
    requests: readonly GradeRequest[],
    onReport?: (report: Report, index: number) => void,
  ): Promise<Report[]> {
    // One seed for all: everybody is examined alike, and what is costly to draw is drawn once.
    const seed = freshSeed();
    const reports: Report[] = [];
    const reading: Promise<ReadSubmission>[] = [];
    for (const [index, request] of requests.entries()) {
      // The next ones are read and bundled while the judge is busy with this one.
      for (let next = index; next <= index + readAhead; next += 1) {
        const ahead = requests[next];
        if (ahead === undefined || reading[next] !== undefined) continue;
        reading[next] = readSubmission(this.#course, ahead);
        // Its error is told when its turn comes.
        reading[next]?.catch(() => undefined);
      }
      const report = await this.#gradeRead(
        { seed, ...request },
        reading[index] ?? readSubmission(this.#course, request),
      );
      delete reading[index];
      reports.push(report);
      onReport?.(report, index);
    }
    return reports;
  }

  async #gradeRead(
    request: GradeRequest & { readonly seed: string },
    reading: Promise<ReadSubmission>,
  ): Promise<Report> {
    const started = performance.now();
    const startedAt = new Date().toISOString();
    const { seed } = request;
    const { exercises, papers, advice } = await reading;
    const reports = await this.examine(papers, { ...request, seed, advice });
    return {
      schema: 'kata-report/1',
      course: {
        id: this.#course.level.id,
        title: this.#course.level.title,
        xp: exercises.reduce((sum, exercise) => sum + exercise.xp, 0),
        digest: this.#course.digest,
      },
      submission: { id: path.basename(path.resolve(request.submission)), digest: digestOf(papers) },
      run: {
        seed,
        startedAt,
        durationMs: Math.round(performance.now() - started),
        kata: kataVersion,
        node: process.version,
        sandbox: this.#sandbox.kind,
      },
      xp: {
        earned: reports.reduce((sum, report) => sum + report.xp.earned, 0),
        possible: reports.reduce((sum, report) => sum + report.xp.possible, 0),
      },
      exercises: reports,
      error: null,
    };
  }

  async close(): Promise<void> {
    await this.#judge.close();
    await Promise.all([this.#bank.close(), stopBundler(), stopTypeChecker()]);
  }

  async examine(papers: readonly ExamPaper[], options: ExamineOptions): Promise<ExerciseReport[]> {
    const { seed, detail, signal, advice, onExercise } = options;
    const ready = papers.filter((paper) => paper.ok);
    const exam: Exam = {
      id: randomUUID(),
      seed,
      sandbox: this.#sandbox,
      files: this.#files,
      subjectsPerThread: Math.ceil(ready.length / this.#lanes),
      bundles: Object.fromEntries(
        ready.map((paper) => [paper.exercise.slug, { ok: true, bundle: paper.bundle }] as const),
      ),
    };
    const specFiles = await Promise.all(ready.map((paper) => specFilesOf(paper.exercise)));
    const cancel = () => void this.#judge.cancel();
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      cancel();
    }, limits.submissionMs);
    signal?.addEventListener('abort', cancel, { once: true });
    const { modules, faults, ended } = await this.#run(exam, specFiles.flat()).finally(() => {
      signal?.removeEventListener('abort', cancel);
      clearTimeout(timer);
    });
    signal?.throwIfAborted();
    // For the next run: a subject's start is most of what it costs.
    if (this.#ahead === null) this.#bank.prepareSubjects(this.#sandbox, this.#files);

    const reports: ExerciseReport[] = [];
    for (const [index, paper] of papers.entries()) {
      const notices = (await advice?.[index]) ?? [];
      const isOwn = (file: string | null) =>
        file?.startsWith(`${paper.exercise.folder}${path.sep}`);
      const own = modules.filter((module) => isOwn(module.moduleId));
      const broken = faults.filter(({ specFile }) => isOwn(specFile)).map(({ message }) => message);
      const stopped = stopOf([...ended].find(([file]) => isOwn(file))?.[1] ?? null, late);
      if (stopped === null && own.length < specFiles.flat().filter(isOwn).length)
        broken.push('not all of them ran');
      const report = paper.ok
        ? examinedReport(paper, { exam: exam.id, modules: own, broken, stopped }, notices, detail)
        : unexaminedReport(paper, notices);
      reports.push(report);
      onExercise?.(report);
    }
    return reports;
  }

  /** A fault costs the exercise that ran then, and not the others. One of no exercise is a bug. */
  async #run(exam: Exam, specFiles: readonly string[]): Promise<JudgeRun> {
    if (specFiles.length === 0) return { modules: [], faults: [], ended: new Map() };
    const run = await this.#judge.run(exam, specFiles);
    const known = new Set<string | null>(specFiles);
    const others = run.faults.filter(({ specFile }) => !known.has(specFile));
    if (others.length > 0) {
      throw new Error(`the judge failed: ${others.map(({ message }) => message).join('; ')}`);
    }
    return run;
  }
}

function freshSeed(): string {
  return randomBytes(16).toString('hex');
}

async function chooseSandbox(choice: SandboxChoice): Promise<Sandbox> {
  if (choice === 'process') return processSandbox('--sandbox process was asked for');
  const sandbox = await detectSandbox();
  if (choice === 'os' && sandbox.kind !== 'os') {
    throw new KataError(
      'no-os-sandbox',
      `The strong wall does not stand on this machine: ${sandbox.reason}.`,
      'Mend that, or grade with --sandbox auto and know that only Node stands between the code and you.',
    );
  }
  return sandbox;
}

async function specFilesOf(exercise: CourseExercise): Promise<string[]> {
  const folder = path.join(exercise.folder, 'specs');
  const names = await readdir(folder);
  const specs = names.filter((name) => name.endsWith('.spec.ts')).sort();
  if (specs.length === 0) throw new Error(`${exercise.slug} has no specs`);
  return specs.map((name) => path.join(folder, name));
}

function digestOf(papers: readonly ExamPaper[]): string {
  const hash = createHash('sha256');
  for (const paper of papers)
    hash.update(`${paper.exercise.slug} ${paper.source?.digest ?? '-'}\n`);
  return `sha256-${hash.digest('hex')}`;
}
