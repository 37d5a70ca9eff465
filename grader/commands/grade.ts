import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Detail, SandboxChoice } from '../grading/types.ts';
import { KataError } from '../model/kata-error.ts';
import type { Report } from '../model/report.ts';
import { type DocumentFormat, renderDocument } from '../reporters/document.ts';
import { renderTerminal } from '../reporters/terminal.ts';
import type { CommandContext } from './context.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { isBelow } from './is-below.ts';
import { openOutput } from './output-file.ts';
import { gradeAndShow } from './run-grading.ts';

export interface GradeOptions {
  /** Path of the submission's folder, as typed. */
  readonly submission: string;
  readonly format: 'terminal' | DocumentFormat;
  /** File for the report in that format; standard output then shows it for people. */
  readonly output?: string;
  /** XP to earn for exit code 0; the whole level's by default. */
  readonly minXp?: number;
  /** Without it: the best wall there is, but in CI no less than the strong one for somebody else's code. */
  readonly sandbox?: SandboxChoice;
  readonly detail: Detail;
  readonly types: boolean;
  readonly seed?: string;
}

/** `kata grade`: grades any submission, for CI and instructors. Remembers nothing. */
export async function grade(options: GradeOptions, context: CommandContext): Promise<ExitCode> {
  const { terminal, engine, signal, workingDirectory } = context;
  const submission = await submissionFolder(resolve(workingDirectory, options.submission));
  const output = await openOutput(options.output, workingDirectory, [submission]);
  await refuseOutOfReach(options.minXp, context);

  const request = {
    submission,
    slugs: 'all',
    sandbox: options.sandbox ?? defaultSandbox(submission, context),
    detail: options.detail,
    typeCheck: options.types,
    ...(options.seed === undefined ? {} : { seed: options.seed }),
  } as const;
  const style = { colour: terminal.colour, columns: terminal.columns() };
  const document = options.format !== 'terminal' && output === null;
  const report = document
    ? await engine.grade({ ...request, signal })
    : await gradeAndShow(context, request, style);

  if (document || output !== null) {
    const text = await rendered(report, options.format);
    if (output === null) terminal.write(text);
    else await output.write(text);
  }
  return verdict(report, options.minXp);
}

/** A CI job that grades strangers without the strong wall should be one that somebody decided on. */
function defaultSandbox(submission: string, { ci, courseRoot }: CommandContext): SandboxChoice {
  return ci && !isBelow(submission, courseRoot) ? 'os' : 'auto';
}

async function rendered(report: Report, format: GradeOptions['format']): Promise<string> {
  if (format === 'terminal') return renderTerminal(report, { colour: false, columns: 100 });
  return renderDocument(report, format);
}

function verdict(report: Report, minXp: number | undefined): ExitCode {
  if (report.error !== null) return exitCode.bug;
  const wanted = minXp ?? report.xp.possible;
  return report.xp.earned >= wanted ? exitCode.passed : exitCode.below;
}

async function submissionFolder(path: string): Promise<string> {
  const fix = 'Give the folder that holds the submission’s exercises/.';
  const found = await stat(path).catch((cause: unknown) => {
    throw new KataError('no-such-submission', `There is no folder ${path}.`, fix, {
      facts: { path },
      cause,
    });
  });
  if (found.isDirectory()) return path;
  throw new KataError('submission-not-a-folder', `${path} is a file.`, fix, { facts: { path } });
}

/** A pass mark that nobody can reach is a typing mistake, not a strict course. */
async function refuseOutOfReach(minXp: number | undefined, context: CommandContext): Promise<void> {
  if (minXp === undefined) return;
  const { readCourse } = await import('../course/read-course.ts');
  const { exercises } = await readCourse(context.courseRoot);
  const possible = exercises.reduce((sum, exercise) => sum + exercise.xp, 0);
  if (minXp <= possible) return;
  throw new KataError(
    'min-xp-out-of-reach',
    `--min-xp asks for ${minXp} XP, and the level gives ${possible}.`,
    `Ask for at most ${possible}.`,
    { facts: { minXp, possible } },
  );
}
