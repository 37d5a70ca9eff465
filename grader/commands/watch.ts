import type { SandboxChoice } from '../grading/types.ts';
import { KataError } from '../model/kata-error.ts';
import { type CommandContext, Interrupted } from './context.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { chosenExercises, nextUnfinished, openCourse } from './open-course.ts';
import { openSession } from './watch/session.ts';
import { watchSources } from './watch/sources.ts';

export interface WatchOptions {
  /** As typed; none means every exercise, starting with the next unfinished. */
  readonly slugs: readonly string[];
  /** Look for changes instead of being told. */
  readonly poll: boolean;
  readonly sandbox: SandboxChoice;
}

/** `kata watch`: checks on every save with a grader that stays warm, until `q` or Ctrl-C. */
export async function watch(options: WatchOptions, context: CommandContext): Promise<ExitCode> {
  const { terminal, signal, courseRoot } = context;
  const { course, progress } = await openCourse(context);
  const chosen = await chosenExercises(options.slugs, course);
  const watched = chosen.length > 0 ? chosen : course.exercises;
  const first = chosen.length > 0 ? chosen : [nextUnfinished(course, progress) ?? watched[0]];
  const start = first.flatMap((exercise) => (exercise === undefined ? [] : [exercise.slug]));
  if (start.length === 0) {
    throw new KataError('no-exercises', 'There is nothing to watch.', 'Add an exercise first.');
  }

  if (terminal.interactive) terminal.note('Starting…\n');
  const grader = await context.engine.open({ sandbox: options.sandbox });
  const session = openSession({ context, course, watched, sandbox: options.sandbox, grader });
  const sources = await watchSources({
    courseRoot,
    poll: options.poll,
    onChange: (slug) => session.saved(slug),
    onFallback: (reason) =>
      terminal.note(`Looking for changes four times a second instead: ${reason}.\n`),
  });
  const stopKeys = terminal.keys((key) => session.key(key));
  const quit = (): void => session.stop();
  signal.addEventListener('abort', quit, { once: true });
  terminal.gone.addEventListener('abort', quit, { once: true });
  try {
    if (signal.aborted) session.stop();
    else session.check(start);
    await session.done;
    signal.throwIfAborted();
    return exitCode.passed;
  } catch (error) {
    throw signal.aborted ? new Interrupted('Interrupted.') : error;
  } finally {
    stopKeys();
    signal.removeEventListener('abort', quit);
    terminal.gone.removeEventListener('abort', quit);
    await Promise.all([sources.close(), grader.close()]);
  }
}
