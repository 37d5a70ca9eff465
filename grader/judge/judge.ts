import { createHash } from 'node:crypto';
import path from 'node:path';
import type { TestModule, TestSpecification, Vitest } from 'vitest/node';
import type { Exam } from './exam.ts';
import { judgePool, saysThreadEnded } from './pool.ts';
import type { ThreadBank } from './thread-bank.ts';
import type { ThreadEnd } from './thread-watch.ts';

/** Vitest, set up to run the course's specs on the judge's threads. Can run again and again. */
export interface Judge {
  /** Runs the spec files for one exam. Never rejects for a failing test. */
  run(exam: Exam, specFiles: readonly string[]): Promise<JudgeRun>;
  /** Stops the run that is under way. */
  cancel(): Promise<void>;
  close(): Promise<void>;
}

export interface JudgeRun {
  readonly modules: readonly TestModule[];
  /** Faults of the judge itself: a spec that does not import, an error outside a test. */
  readonly faults: readonly JudgeFault[];
  /** Spec files whose thread ended under them, and why. */
  readonly ended: ReadonlyMap<string, ThreadEnd>;
}

export interface JudgeFault {
  readonly message: string;
  /** Absolute path of the spec file that ran when it happened; `null` when nobody knows. */
  readonly specFile: string | null;
}

/** Starts Vitest for the course at `courseRoot`. */
export async function openJudge(
  courseRoot: string,
  bank: ThreadBank,
  lanes: number,
): Promise<Judge> {
  const { createVitest } = await import('vitest/node');
  let ended = new Map<string, ThreadEnd>();
  const vitest: Vitest = await createVitest(
    'test',
    {
      root: courseRoot,
      config: false,
      watch: false,
      include: ['exercises/*/specs/**/*.spec.ts'],
      pool: judgePool(bank, (specFile, why) => ended.set(specFile, why)),
      // One thread serves many files and runs; what a spec file declares is evaluated anew each time.
      isolate: false,
      maxWorkers: lanes,
      testTimeout: 20_000,
      hookTimeout: 20_000,
      teardownTimeout: 5_000,
      includeTaskLocation: false,
      // A folder of our own: Vitest clears the shared one under another process when the lockfile changes.
      fsModuleCachePath: path.join(courseRoot, 'node_modules/.cache/kata/modules'),
      allowOnly: false,
      passWithNoTests: false,
      // A test whose title is the same must not hide another's result, so nothing is retried.
      retry: 0,
      // In another order on each run, so that what was asked last says nothing of what is asked next.
      sequence: { shuffle: { tests: true, files: false } },
      // None of Vitest's: the report is made from the modules that a run gives.
      reporters: [{}],
      server: { deps: { external: [/\/grader\//, /\/fixtures\//] } },
    },
    {
      cacheDir: path.join(courseRoot, 'node_modules/.cache/kata/vite'),
      server: { watch: null },
      clearScreen: false,
      logLevel: 'silent',
    },
  );
  const project = vitest.getRootProject();

  let cancelled = false;
  return {
    async run(exam, specFiles) {
      vitest.provide('kataExam', exam);
      project.config.sequence.seed = orderOf(exam.seed);
      ended = new Map();
      cancelled = false;
      // With one lane Vitest would hand over all files as one task, and one that ends the thread would
      // take the others with it.
      const batches = lanes === 1 ? specFiles.map((file) => [file]) : [specFiles];
      const modules = new Map<string, TestModule>();
      const faults: JudgeFault[] = [];
      for (const batch of batches) {
        if (cancelled) break;
        const specs: TestSpecification[] = batch.map((file) => project.createSpecification(file));
        const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specs);
        for (const module of testModules) modules.set(module.moduleId, module);
        const errors = unhandledErrors.map((error) => ({
          message: messageOf(error),
          specFile: specFileOf(error),
        }));
        faults.push(
          ...errors.filter(({ message }) => ended.size === 0 || !saysThreadEnded(message)),
        );
      }
      return { modules: [...modules.values()], faults, ended };
    },
    cancel: () => {
      cancelled = true;
      return vitest.cancelCurrentRun('keyboard-input');
    },
    close: () => vitest.close(),
  };
}

function messageOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'message' in error)
    return String(error.message);
  return String(error);
}

function specFileOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const file: unknown = Reflect.get(error, 'VITEST_TEST_PATH');
  return typeof file === 'string' ? file : null;
}

/** The seed of the tests' order, drawn from the run's. */
function orderOf(seed: string): number {
  return createHash('sha256').update(`order ${seed}`).digest().readUInt32BE(0);
}
