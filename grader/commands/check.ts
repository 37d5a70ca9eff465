import type { Detail, SandboxChoice } from '../grading/types.ts';
import type { CommandContext } from './context.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { chosenExercises, openCourse } from './open-course.ts';
import { checkoutStyle, gradeAndShow, remember } from './run-grading.ts';

export interface CheckOptions {
  /** As typed; none means the whole level. */
  readonly slugs: readonly string[];
  readonly sandbox: SandboxChoice;
  readonly detail: Detail;
  /** Whether to look for TypeScript's advisory errors. */
  readonly types: boolean;
  readonly seed?: string;
}

/** `kata check`: grades the student's own checkout, tells what fails and why, and remembers it. */
export async function check(options: CheckOptions, context: CommandContext): Promise<ExitCode> {
  const { course } = await openCourse(context);
  const chosen = await chosenExercises(options.slugs, course);
  const report = await gradeAndShow(
    context,
    {
      submission: context.courseRoot,
      slugs: chosen.length === 0 ? 'all' : chosen.map((exercise) => exercise.slug),
      sandbox: options.sandbox,
      detail: options.detail,
      typeCheck: options.types,
      ...(options.seed === undefined ? {} : { seed: options.seed }),
    },
    checkoutStyle(context.terminal),
  );
  await remember(context, report);
  if (report.error !== null) return exitCode.bug;
  const passed = report.exercises.every((exercise) => exercise.outcome === 'passed');
  return passed && report.exercises.length > 0 ? exitCode.passed : exitCode.below;
}
