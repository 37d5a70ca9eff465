import { join } from 'node:path';
import type { Course, CourseExercise } from '../../course/course.ts';
import type { Grader, SandboxChoice } from '../../grading/types.ts';
import type { Report } from '../../model/report.ts';
import { readProgress } from '../../progress/progress-file.ts';
import { renderExercise } from '../../reporters/terminal.ts';
import type { CommandContext, Key } from '../context.ts';
import { hint } from '../hint.ts';
import { listText } from '../list.ts';
import { nextUnfinished } from '../open-course.ts';
import { checkoutStyle, remember } from '../run-grading.ts';
import { type Fingerprint, fingerprintOf, settledFingerprint } from './fingerprint.ts';
import { footer } from './footer.ts';
import { latestWins } from './latest-wins.ts';

/** One save is often several events; more than this is felt. */
const SETTLE_MS = 15;

export interface SessionOptions {
  readonly context: CommandContext;
  readonly course: Course;
  /** Saves of other exercises are passed over. */
  readonly watched: readonly CourseExercise[];
  readonly sandbox: SandboxChoice;
  readonly grader: Grader;
}

/** What happens between two keystrokes or saves. */
export interface Session {
  /** A file of this exercise changed on disk. */
  saved(slug: string): void;
  check(slugs: readonly string[]): void;
  key(key: Key): void;
  stop(): void;
  /** Resolves once stopped, rejects when the grader fails. */
  readonly done: Promise<void>;
}

/** Ties saves and keys to the grader and the screen. Knows neither how saves are seen nor how keys are read. */
export function openSession({
  context,
  course,
  watched,
  sandbox,
  grader,
}: SessionOptions): Session {
  const { terminal, courseRoot } = context;
  const graded = new Map<string, Fingerprint>();
  const onRequest = new Set<string>();
  let current = watched[0]?.slug ?? '';
  const queue = latestWins(run, SETTLE_MS);

  async function run(slugs: readonly string[], signal: AbortSignal): Promise<void> {
    const before = new Map<string, Fingerprint>();
    for (const slug of slugs) {
      const print = await settledFingerprint(sourceFolder(slug), graded.get(slug));
      // A touch, a swap file, the echo of a save already judged: nothing to tell.
      if (onRequest.has(slug) || print.text !== graded.get(slug)?.text) before.set(slug, print);
    }
    if (before.size === 0 || signal.aborted) return;
    const started = performance.now();
    const report = await grader.grade({
      submission: courseRoot,
      slugs: [...before.keys()],
      sandbox,
      detail: 'full',
      typeCheck: false,
      signal,
    });
    if (signal.aborted || (await anyChangedSince(before))) return;
    for (const [slug, print] of before) {
      graded.set(slug, print);
      onRequest.delete(slug);
    }
    await show(report, performance.now() - started);
  }

  /** Code that changed under the judge has no verdict: the run is repeated, whether or not a save was reported. */
  async function anyChangedSince(before: ReadonlyMap<string, Fingerprint>): Promise<boolean> {
    const changed: string[] = [];
    for (const [slug, print] of before) {
      if ((await fingerprintOf(sourceFolder(slug))).text !== print.text) changed.push(slug);
    }
    if (changed.length > 0) queue.request([...before.keys()]);
    return changed.length > 0;
  }

  async function show(report: Report, tookMs: number): Promise<void> {
    current = report.exercises.at(-1)?.slug ?? current;
    const style = checkoutStyle(terminal);
    terminal.clear();
    terminal.write(report.exercises.map((exercise) => renderExercise(exercise, style)).join(''));
    await remember(context, report);
    const { progress } = await readProgress(courseRoot);
    terminal.write(footer(course, progress, current, tookMs, report.run.sandbox, terminal));
  }

  function check(slugs: readonly string[]): void {
    for (const slug of slugs) onRequest.add(slug);
    queue.request(slugs);
  }

  async function act(key: Key): Promise<void> {
    if (key === 'q') queue.stop();
    else if (key === 'enter') check([current]);
    else if (key === 'h') await hint({ slug: current }, context);
    else if (key === 'l' || key === 'n') {
      const { progress } = await readProgress(courseRoot);
      if (key === 'l') terminal.write(`\n${listText(course, progress, terminal)}`);
      else goOn(nextUnfinished(course, progress, current));
    }
  }

  function goOn(next: CourseExercise | null): void {
    if (next === null) terminal.write('\nEvery exercise is passed.\n');
    else {
      current = next.slug;
      check([next.slug]);
    }
  }

  function sourceFolder(slug: string): string {
    return join(courseRoot, 'exercises', slug, 'src');
  }

  return {
    saved(slug) {
      if (watched.some((exercise) => exercise.slug === slug)) queue.request([slug]);
    },
    check,
    key(key) {
      act(key).catch((error: unknown) => queue.fail(error));
    },
    stop: () => queue.stop(),
    done: queue.done,
  };
}
