import type { CourseExercise } from '../course/course.ts';
import { progressOf } from '../progress/progress.ts';
import { exerciseMark, xpText } from '../reporters/terminal/marks.ts';
import type { Choice, CommandContext } from './context.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { nextUnfinished, openCourse } from './open-course.ts';
import { checkoutStyle, gradeAndShow, remember } from './run-grading.ts';

type Action = 'check' | 'lesson' | 'hint' | 'pick' | 'watch' | 'quit';

/**
 * `kata` alone: the tally of the whole level and, for a person, a menu. It always ends with 0: it
 * answers "where am I", and no script should read a verdict from it.
 */
export async function menu(context: CommandContext): Promise<ExitCode> {
  const report = await gradeAndShow(
    context,
    {
      submission: context.courseRoot,
      slugs: 'all',
      sandbox: 'auto',
      detail: 'none',
      typeCheck: false,
    },
    checkoutStyle(context.terminal, true),
  );
  await remember(context, report);
  if (!context.terminal.interactive) return exitCode.passed;
  while (await step(context)) {
    // Each round reads the course and the progress anew.
  }
  return exitCode.passed;
}

/** One round. `false` ends the menu. */
async function step(context: CommandContext): Promise<boolean> {
  const { course, progress } = await openCourse(context);
  const next = nextUnfinished(course, progress);
  context.terminal.write('\n');
  const action = await context.terminal.select('What next?', actions(next));
  if (action === 'quit') return false;
  if (action === 'watch') {
    const { watch } = await import('./watch.ts');
    await watch({ slugs: [], poll: false, sandbox: 'auto' }, context);
    return true;
  }
  const exercise = action === 'pick' ? await pick(context) : next;
  if (exercise === null) return true;
  if (action !== 'pick') await act(action, exercise, context);
  else await act(await context.terminal.select(exercise.title, onOne), exercise, context);
  return true;
}

function actions(next: CourseExercise | null): Choice<Action>[] {
  const about: Choice<Action>[] =
    next === null
      ? []
      : [
          { value: 'check', name: `Check ${next.slug}`, description: next.summary },
          { value: 'lesson', name: 'Read its lesson' },
          { value: 'hint', name: 'Get a hint' },
        ];
  return [
    ...about,
    { value: 'pick', name: 'Pick an exercise' },
    { value: 'watch', name: 'Watch: check on every save' },
    { value: 'quit', name: 'Quit' },
  ];
}

const onOne: readonly Choice<'check' | 'lesson' | 'hint' | 'quit'>[] = [
  { value: 'check', name: 'Check it' },
  { value: 'lesson', name: 'Read its lesson' },
  { value: 'hint', name: 'Get a hint' },
  { value: 'quit', name: 'Back' },
];

async function pick(context: CommandContext): Promise<CourseExercise> {
  const { course, progress } = await openCourse(context);
  return context.terminal.select(
    'Which exercise?',
    course.exercises.map((exercise) => {
      const { best, last } = progressOf(progress, exercise.slug);
      const { sign } = exerciseMark(last?.outcome ?? 'not-started');
      const xp = xpText({ earned: best, possible: exercise.xp }).trim();
      return {
        value: exercise,
        name: `${sign} ${exercise.slug}  ${xp}`,
        description: exercise.summary,
      };
    }),
  );
}

async function act(
  action: 'check' | 'lesson' | 'hint' | 'quit',
  { slug }: CourseExercise,
  context: CommandContext,
): Promise<void> {
  if (action === 'check') {
    const { check } = await import('./check.ts');
    await check({ slugs: [slug], sandbox: 'auto', detail: 'full', types: true }, context);
  } else if (action === 'lesson') {
    const { lesson } = await import('./lesson.ts');
    await lesson({ slug }, context);
  } else if (action === 'hint') {
    const { hint } = await import('./hint.ts');
    await hint({ slug }, context);
  }
}
