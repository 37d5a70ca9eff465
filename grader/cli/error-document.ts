import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { CommandContext } from '../commands/context.ts';
import { kataVersion } from '../grading/version.ts';
import type { Report } from '../model/report.ts';
import type { DescribedError } from './error-text.ts';

/**
 * Whoever asked for a document gets a valid one, also when nothing could be graded: on standard
 * output, or in the file that `--output` names.
 *
 * It reads the raw arguments, since the mistake may be in them.
 */
export async function writeErrorDocument(
  args: readonly string[],
  error: DescribedError,
  context: CommandContext,
): Promise<void> {
  const { format, output } = documentOptions(args);
  if (format !== 'json') return;
  const { renderJson } = await import('../reporters/json.ts');
  const text = renderJson(errorReport(error));
  // Where the file itself is the mistake, standard output has to do.
  if (output === undefined || output === '-' || error.code === 'output-not-writable') {
    context.terminal.write(text);
    return;
  }
  const { writeAtomically } = await import('../progress/write-atomically.ts');
  await writeAtomically(resolve(context.workingDirectory, output), text).catch(() =>
    context.terminal.write(text),
  );
}

function documentOptions(args: readonly string[]): { format?: string; output?: string } {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: { format: { type: 'string', short: 'f' }, output: { type: 'string', short: 'o' } },
  });
  return {
    ...(typeof values.format === 'string' ? { format: values.format } : {}),
    ...(typeof values.output === 'string' ? { output: values.output } : {}),
  };
}

function errorReport({ code, message, fix }: DescribedError): Report {
  return {
    schema: 'kata-report/1',
    course: null,
    submission: null,
    run: {
      seed: '',
      startedAt: new Date().toISOString(),
      durationMs: Math.round(performance.now()),
      kata: kataVersion,
      node: process.version,
      // No wall was asked to stand; `process` is the lesser claim.
      sandbox: null,
    },
    xp: { earned: 0, possible: 0 },
    exercises: [],
    error: { code, message, fix },
  };
}
