import { renderVerification, renderVerifiedRow } from '../reporters/verification.ts';
import type { CommandContext } from './context.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { chosenExercises, openCourse } from './open-course.ts';

export interface VerifyOptions {
  readonly slugs: readonly string[];
  readonly seed?: string;
}

/**
 * `kata verify`: holds every exercise's stub, solution, wrong solutions and variants against its specs and
 * prints a table. Exits with 3 when one of them does not do what it has to.
 */
export async function verifyCourse(
  options: VerifyOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal, signal, engine, courseRoot } = context;
  const { verify } = await import('../instructor/verify.ts');
  const { course } = await openCourse(context);
  const chosen = await chosenExercises(options.slugs, course);
  const style = { colour: terminal.colour, columns: terminal.columns() };
  const grader = await engine.open({ sandbox: 'auto' });
  try {
    const verification = await verify(grader, {
      courseRoot,
      course,
      exercises: chosen.length === 0 ? course.exercises : chosen,
      signal,
      ...(options.seed === undefined ? {} : { seed: options.seed }),
      onRow: (row) => terminal.write(renderVerifiedRow(row, style)),
    });
    terminal.write(renderVerification(verification, style));
    const sound =
      verification.findings.length === 0 && verification.rows.every((row) => row.fault === null);
    return sound ? exitCode.passed : exitCode.findings;
  } finally {
    await grader.close();
  }
}
