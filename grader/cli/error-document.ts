import { parseArgs } from 'node:util';
import type { CommandContext } from '../commands/context.ts';
import { kataVersion } from '../grading/version.ts';
import type { Report } from '../model/report.ts';
import { isDocumentFormat, renderDocument } from '../reporters/document.ts';
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
  const { format, output, folders } = documentOptions(args);
  if (!isDocumentFormat(format)) return;
  const text = await renderDocument(errorReport(error), format);
  // Where the file itself is the mistake, standard output has to do.
  const { openOutput } = await import('../commands/output-file.ts');
  const write = async () => {
    const file = await openOutput(output, context.workingDirectory, folders);
    if (file === null) context.terminal.write(text);
    else await file.write(text);
  };
  await write().catch(() => context.terminal.write(text));
}

function documentOptions(args: readonly string[]): {
  format?: string;
  output?: string;
  /** What may be the submission: with a mistake among the arguments, nobody knows which it is. */
  folders: readonly string[];
} {
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: { format: { type: 'string', short: 'f' }, output: { type: 'string', short: 'o' } },
  });
  return {
    folders: positionals.length > 1 ? positionals.slice(1) : ['.'],
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
      sandbox: null,
    },
    xp: { earned: 0, possible: 0 },
    exercises: [],
    error: { code, message, fix },
  };
}
