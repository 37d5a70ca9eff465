import { createHash } from 'node:crypto';
import { afterAll, test as base, beforeAll, type TestAPI } from 'vitest';
import { Examinee } from '../examinee.ts';
import { type Clock, startClock } from './clock.ts';
import { currentExam, slugOf } from './current-exam.ts';
import { openPage } from './lesson-book.ts';
import { type Network, TestNetwork } from './network.ts';
import { refusal } from './refusal.ts';
import type { Remote } from './remote.ts';

/** What every test of an exercise gets. */
export interface ExerciseFixtures<Exports> {
  /** The student's exports, each an async function. */
  readonly subject: Remote<Exports>;
  readonly clock: Clock;
  readonly network: Network;
  /** Fresh per run and per test. All that a test draws at random derives from it. */
  readonly seed: string;
  /** Calls an export without arguments many times over, cheaply, and gives all results. */
  readonly repeat: (name: keyof Exports & string, times: number) => Promise<unknown[]>;
  /** Makes the student's `Math.random()` predictable for the rest of this test. */
  readonly mathRandom: { pin(value: number): Promise<void> };
  readonly page: Page;
  /**
   * Starts the student's program anew, in a process of its own, at the same instant. What was pinned is
   * free again, and functions that were given before are gone.
   */
  readonly restart: (options?: RestartOptions) => Promise<void>;
}

export interface RestartOptions {
  /**
   * Whether all that could be taken for chance and is none is the same in every such start, from before the
   * student's module is imported: `Math.random`, every clock, the process's number, its use of time and
   * memory. Secrets of two such starts that are equal do not come from a cryptographic source.
   */
  readonly predictable?: boolean;
}

/** The page that the student's code would run in. */
export interface Page {
  /**
   * What a script that an attacker gets into the page (XSS) could read: the texts in `localStorage`, in
   * `sessionStorage` and in properties that were added to the global object. `place` says where.
   */
  readableByScript(): Promise<readonly { readonly place: string; readonly text: string }[]>;
}

/** One exercise under examination: from a spec file's first test to its last. */
interface Sitting {
  readonly file: object;
  readonly seed: string;
  /** `null` when the submission was refused. */
  readonly examinee: Examinee | null;
  readonly refused: Error | null;
  /** What the tests so far have served. */
  readonly origins: Set<string>;
  /** The network of the running test, of the last one between two. */
  readonly line: { network: TestNetwork };
}

/** A judge's thread runs one spec file at a time. */
let sitting: Sitting | null = null;

async function openSitting(file: { readonly filepath: string }): Promise<Sitting> {
  const slug = slugOf(file.filepath);
  const exam = await currentExam(slug);
  const entry = exam.bundles[slug];
  const origins = new Set<string>();
  const line = { network: new TestNetwork(origins) };
  const opened = { file, seed: `${exam.seed}/${slug}`, origins, line };
  if (entry?.ok !== true)
    return { ...opened, examinee: null, refused: refusal(slug, entry?.notices ?? []) };
  // This sitting's own line, whichever is open when the request is read.
  const examinee = new Examinee(exam, entry.bundle, (request) => line.network.answer(request));
  return { ...opened, examinee, refused: null };
}

/**
 * Vitest's `test` for one exercise. Call it once at the top of a spec with the type of the stub's module.
 * The subject's process, the mock network and the clock are set up around each test.
 */
export function exerciseTest<Exports>(): TestAPI<ExerciseFixtures<Exports>> {
  beforeAll(async ({}, suite) => {
    // A spec may be spread over several files that each call this; the first one to run sets up for all.
    if (sitting?.file === suite.file) return;
    sitting = await openSitting(suite.file);
  });

  afterAll(async ({}, suite) => {
    if (sitting?.file !== suite.file) return;
    const findings = await sitting.examinee?.close();
    sitting = null;
    if (findings !== undefined) suite.file.meta.kataFindings = findings;
  });

  return base.extend<{ setting: ExerciseFixtures<Exports> } & ExerciseFixtures<Exports>>({
    setting: [
      async ({ task }, use) => {
        task.meta.kataLessons = openPage();
        if (sitting === null) throw new Error('the exercise was not set up');
        if (sitting.examinee === null) throw sitting.refused;
        const current = sitting.examinee;
        const testSeed = `${sitting.seed}/${task.fullTestName ?? task.name}`;
        const network = new TestNetwork(sitting.origins);
        sitting.line.network = network;
        const startMs = instantOf(testSeed);
        const { clock, stop } = startClock(current, startMs);
        try {
          await current.begin(startMs);
          await use({
            subject: remote<Exports>(current),
            clock,
            network,
            seed: testSeed,
            repeat: (name, times) => current.repeat(name, times),
            mathRandom: { pin: (value) => current.pinMathRandom(value) },
            page: { readableByScript: () => current.readable() },
            restart: ({ predictable } = {}) => current.restart(clock.now(), predictable),
          });
          const gone = current.goneInTest();
          if (gone !== null) {
            task.meta.kataGone = gone.message;
            throw gone;
          }
          const [escaped] = await current.settle();
          network.check();
          if (escaped !== undefined) {
            throw new Error(
              `Your code let an error escape: ${escaped}. An unhandled rejection ends a Node.js server.`,
            );
          }
        } finally {
          stop();
        }
      },
      { auto: true },
    ],
    subject: ({ setting }, use) => use(setting.subject),
    clock: ({ setting }, use) => use(setting.clock),
    network: ({ setting }, use) => use(setting.network),
    seed: ({ setting }, use) => use(setting.seed),
    repeat: ({ setting }, use) => use(setting.repeat),
    mathRandom: ({ setting }, use) => use(setting.mathRandom),
    page: ({ setting }, use) => use(setting.page),
    restart: ({ setting }, use) => use(setting.restart),
  }) as unknown as TestAPI<ExerciseFixtures<Exports>>;
}

/** Every property is a function that calls the export of that name. `then` is none, so that it can be awaited. */
function remote<Exports>(examinee: Examinee): Remote<Exports> {
  return new Proxy(Object.create(null), {
    get: (_, name) => {
      if (typeof name === 'symbol' || name === 'then') return undefined;
      return (...args: unknown[]) => examinee.call(name, args);
    },
  }) as Remote<Exports>;
}

/** An instant in 2027 to 2036, whole seconds as milliseconds, drawn from the seed. */
function instantOf(seed: string): number {
  const first = Date.UTC(2027, 0, 1) / 1_000;
  const span = 10 * 365 * 24 * 3_600;
  return (first + (createHash('sha256').update(seed).digest().readUInt32BE(0) % span)) * 1_000;
}
