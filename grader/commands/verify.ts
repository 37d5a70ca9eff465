import type { Verification, VerifyOptions as VerifyRun } from '../instructor/verify.ts';
import { renderDrift, renderVerification, renderVerifiedRow } from '../reporters/verification.ts';
import type { CommandContext } from './context.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { chosenExercises, openCourse } from './open-course.ts';

export interface VerifyOptions {
  readonly slugs: readonly string[];
  readonly seed?: string;
  /** How many seeds to do it under; the outcomes of all must be the same. */
  readonly seeds: number;
}

/**
 * `kata verify`: holds every exercise's stub, solution, wrong solutions and variants against its specs and
 * prints a table. Exits with 3 when one of them does not do what it has to, or when a test comes out
 * differently under another seed.
 */
export async function verifyCourse(
  options: VerifyOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal, signal, engine, courseRoot } = context;
  const [{ verify }, { driftBetween }] = await Promise.all([
    import('../instructor/verify.ts'),
    import('../instructor/drift.ts'),
  ]);
  const { course } = await openCourse(context);
  const chosen = await chosenExercises(options.slugs, course);
  const style = { colour: terminal.colour, columns: terminal.columns() };
  const grader = await engine.open({ sandbox: 'auto' });
  try {
    const under = (seed: string | undefined, onRow?: VerifyRun['onRow']) =>
      verify(grader, {
        courseRoot,
        course,
        exercises: chosen.length === 0 ? course.exercises : chosen,
        signal,
        ...(seed === undefined ? {} : { seed }),
        ...(onRow === undefined ? {} : { onRow }),
      });
    const first = await under(options.seed, (row) => terminal.write(renderVerifiedRow(row, style)));
    terminal.write(renderVerification(first, style));
    let sound = isSound(first);
    for (let number = 2; number <= options.seeds; number += 1) {
      // Derived, so that one `--seed` replays all of them.
      const next = await under(`${first.seed}-${number}`);
      const drift = driftBetween(first, next);
      terminal.write(renderDrift(next, drift, { number, of: options.seeds }, style));
      sound &&= isSound(next) && drift.length === 0;
    }
    return sound ? exitCode.passed : exitCode.findings;
  } finally {
    await grader.close();
  }
}

function isSound({ findings, rows }: Verification): boolean {
  return findings.length === 0 && rows.every((row) => row.fault === null);
}
