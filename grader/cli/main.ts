import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CommandContext, Interrupted } from '../commands/context.ts';
import { type ExitCode, exitCode } from '../commands/exit-code.ts';
import { crashes } from './crashes.ts';
import { lazyEngine } from './engine.ts';
import { catchInterrupts } from './interrupts.ts';
import { createProgram } from './program.ts';
import { openTerminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** The checkout: `grader/cli/main.ts` is two folders below it. */
const courseRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** How long after Ctrl-C a command may still take. */
const CLEANUP_MS = 500;

/**
 * Runs one command line, and ends the process with its exit code.
 *
 * @param args what was typed after `kata`
 */
export async function main(args: readonly string[]): Promise<void> {
  const interrupts = catchInterrupts();
  const terminal = openTerminal(interrupts);
  const context: CommandContext = {
    courseRoot,
    workingDirectory: process.cwd(),
    terminal,
    engine: lazyEngine(courseRoot),
    // Every CI service sets it.
    ci: !['', '0', 'false'].includes(process.env['CI'] ?? ''),
    signal: interrupts.signal,
  };
  const code = await run(args, context);
  terminal.close();
  process.exitCode = code;
  await Promise.all([drained(process.stdout), drained(process.stderr)]);
  // Nothing that a command forgot to close may keep a CI job waiting.
  process.exit();
}

async function run(args: readonly string[], context: CommandContext): Promise<ExitCode> {
  let code: ExitCode = exitCode.passed;
  const crashed = crashes();
  try {
    const program = createProgram(context, (result) => {
      code = result;
    });
    const command = program.parseAsync(completed(args), { from: 'user' });
    await Promise.race([command, crashed, abandoned(context.signal)]);
    return code;
  } catch (thrown) {
    const interrupted = context.signal.aborted || thrown instanceof Interrupted;
    const error = interrupted ? new Interrupted('Interrupted.') : thrown;
    if (error instanceof UsageError && error.quiet) return exitCode.passed;
    const { describeError, renderError } = await import('./error-text.ts');
    const { writeErrorDocument } = await import('./error-document.ts');
    const described = describeError(error);
    await writeErrorDocument(args, described, context);
    context.terminal.note(renderError(described, context.terminal.colour));
    return described.exitCode;
  }
}

/** Rejects some time after an interruption: a command may clean up, but not keep a person waiting. */
function abandoned(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const leave = (): void => {
      setTimeout(() => reject(signal.reason), CLEANUP_MS).unref();
    };
    signal.addEventListener('abort', leave, { once: true });
  });
}

/**
 * `kata` alone is the menu, and `kata help check` is `kata check --help`. Not commander's default
 * command: it would take every typing mistake for its argument.
 */
function completed(args: readonly string[]): readonly string[] {
  const [first, ...rest] = args;
  if (first === undefined) return ['menu'];
  return first === 'help' ? [...rest, '--help'] : args;
}

/** Resolves once everything written so far is out, or can never be. */
function drained(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (stream.destroyed || stream.writableEnded) resolve();
    else stream.write('', () => resolve());
  });
}
