import { Interrupted } from '../commands/context.ts';
import { type ExitCode, exitCode } from '../commands/exit-code.ts';
import { KataError } from '../model/kata-error.ts';
import { escapeLine, escapeLines, guardLine } from '../reporters/escape.ts';
import { palette } from '../reporters/palette.ts';
import { UsageError } from './usage-error.ts';

/** Why a command ended without a verdict. */
export interface DescribedError {
  /** Stable, kebab-case. */
  readonly code: string;
  readonly message: string;
  readonly fix: string | null;
  /** The messages of what caused it, outermost first. */
  readonly causes: readonly string[];
  /** Only for a bug. */
  readonly stack: string | null;
  readonly exitCode: ExitCode;
}

const REPORT_IT =
  'This is a bug in kata, not in your code. CONTRIBUTING.md says where to report it; add the lines above.';

/** Sorts what was thrown: the operator's mistake, an interruption, or a bug. */
export function describeError(thrown: unknown): DescribedError {
  if (thrown instanceof Interrupted) {
    const { message } = thrown;
    const code = exitCode.interrupted;
    return { code: 'interrupted', message, fix: null, causes: [], stack: null, exitCode: code };
  }
  if (thrown instanceof KataError || thrown instanceof UsageError) {
    return {
      code: thrown instanceof KataError ? thrown.code : 'usage',
      message: thrown.message,
      fix: thrown.fix,
      causes: causesOf(thrown),
      stack: null,
      exitCode: exitCode.usage,
    };
  }
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  return {
    code: 'bug',
    message: `${error.name}: ${error.message}`,
    fix: REPORT_IT,
    causes: causesOf(error),
    stack: error.stack ?? null,
    exitCode: exitCode.bug,
  };
}

/** For standard error: message, cause and fix; for a bug its stack too. */
export function renderError(error: DescribedError, colour: boolean): string {
  const paint = palette(colour);
  if (error.code === 'interrupted') return '';
  const [first = '', ...more] = escapeLines(error.message);
  const lines = [`${paint.bad('✗')} ${first}`, ...more.map((line) => `  ${line}`)];
  for (const cause of error.causes) lines.push(`  ${paint.quiet('cause')}  ${escapeLine(cause)}`);
  // Its first lines repeat the message.
  const frames = escapeLines(error.stack ?? '').filter((line) => /^\s+at /.test(line));
  lines.push(...frames.map((line) => paint.quiet(line)));
  if (error.fix !== null) lines.push(`  ${paint.quiet('fix')}    ${escapeLine(error.fix)}`);
  return `${lines.map(guardLine).join('\n')}\n`;
}

function causesOf(error: Error): string[] {
  const causes: string[] = [];
  let cause = error.cause;
  // A cause may name itself as its cause.
  while (cause !== undefined && causes.length < 5) {
    causes.push(cause instanceof Error ? cause.message : String(cause));
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return causes;
}
