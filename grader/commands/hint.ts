import type { CourseExercise } from '../course/course.ts';
import { KataError } from '../model/kata-error.ts';
import { type ExerciseProgress, progressOf } from '../progress/progress.ts';
import { updateProgress } from '../progress/progress-file.ts';
import { recordHint } from '../progress/record.ts';
import { wrapped } from '../reporters/layout.ts';
import { palette } from '../reporters/palette.ts';
import type { CommandContext } from './context.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { chosenExercises, nextUnfinished, openCourse } from './open-course.ts';

type CourseTask = CourseExercise['tasks'][number];

export interface HintOptions {
  /** As typed; absent means the next unfinished exercise. */
  readonly slug?: string;
  /** A task's id; absent means the first that fails and has a hint left. */
  readonly task?: string;
}

/** `kata hint`: reveals the next hint of one task, below those already revealed. */
export async function hint(options: HintOptions, context: CommandContext): Promise<ExitCode> {
  const { course, progress } = await openCourse(context);
  const typed = options.slug === undefined ? [] : [options.slug];
  const exercise = (await chosenExercises(typed, course))[0] ?? nextUnfinished(course, progress);
  if (exercise === null) {
    context.terminal.write('Every exercise is passed: no hint is needed.\n');
    return exitCode.passed;
  }
  const reached = progressOf(progress, exercise.slug);
  await reveal(exercise, chosenTask(exercise, reached, options.task), reached, context);
  return exitCode.passed;
}

function chosenTask(
  exercise: CourseExercise,
  reached: ExerciseProgress,
  id: string | undefined,
): CourseTask | null {
  if (id === undefined) return taskToHint(exercise, reached);
  const named = exercise.tasks.find((task) => task.id === id);
  if (named !== undefined) return named;
  throw new KataError(
    'no-such-task',
    `${exercise.slug} has no task ${id}.`,
    `Its tasks are ${exercise.tasks.map((task) => task.id).join(', ')}.`,
    { facts: { slug: exercise.slug, task: id } },
  );
}

/** Failing tasks first, then those that were never checked; passed ones need none. */
function taskToHint(
  exercise: CourseExercise,
  { last, hints }: ExerciseProgress,
): CourseTask | null {
  const open = exercise.tasks.filter((task) => last?.tasks[task.id] !== 'passed');
  const failing = open.filter((task) => last?.tasks[task.id] === 'failed');
  const inOrder = [...failing, ...open.filter((task) => !failing.includes(task))];
  return inOrder.find((task) => (hints[task.id] ?? 0) < task.hints.length) ?? inOrder[0] ?? null;
}

async function reveal(
  exercise: CourseExercise,
  task: CourseTask | null,
  reached: ExerciseProgress,
  context: CommandContext,
): Promise<void> {
  const { terminal, courseRoot } = context;
  if (task === null) {
    terminal.write(`Every task of ${exercise.slug} is passed: no hint is needed.\n`);
    return;
  }
  const seen = Math.min(reached.hints[task.id] ?? 0, task.hints.length);
  const total = Math.min(seen + 1, task.hints.length);
  terminal.write(hintText(exercise, task, total, terminal));
  if (total === seen) return;
  const { notice } = await updateProgress(courseRoot, (progress) =>
    recordHint(progress, exercise.slug, task.id),
  );
  if (notice !== null) terminal.note(`${notice}\n`);
}

function hintText(
  exercise: CourseExercise,
  task: CourseTask,
  total: number,
  terminal: { readonly colour: boolean; columns(): number },
): string {
  const paint = palette(terminal.colour);
  const columns = Math.min(100, Math.max(40, terminal.columns()));
  const lines = task.hints.slice(0, total).flatMap((text, index) => {
    const label = `  ${paint.quiet(`${index + 1}/${task.hints.length}`)} `;
    return wrapped(text, columns, label, '      ');
  });
  const after =
    total < task.hints.length
      ? 'Once more for the next hint.'
      : `That was the last hint. The lesson: exercises/${exercise.slug}/README.md`;
  const title = wrapped(`${exercise.slug} · ${paint.strong(task.title)}`, columns, '', '  ');
  return `${[...title, ...lines, paint.quiet(after)].join('\n')}\n`;
}
