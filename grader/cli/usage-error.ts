import type { CommanderError } from 'commander';

/** A command line that cannot be understood, or one that was answered by help or a version. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** What to type instead. */
  readonly fix: string;
  /** Nothing is wrong: help or the version was printed. */
  readonly quiet: boolean;

  constructor(message: string, fix: string, quiet: boolean) {
    super(message);
    this.fix = fix;
    this.quiet = quiet;
  }
}

/**
 * commander's own error, in the words of every other one.
 *
 * @param command what was typed before the mistake, such as `kata grade`
 */
export function usageError(error: CommanderError, command: string): UsageError {
  if (error.exitCode === 0) return new UsageError('', '', true);
  const [first = '', ...rest] = error.message.replace(/^error: /, '').split('\n');
  const suggestion = rest.join(' ').replace(/^\(|\)$/g, '');
  const sentence = `${first.charAt(0).toUpperCase()}${first.slice(1)}${/[.!?]$/.test(first) ? '' : '.'}`;
  const help = `${command} --help tells what can be typed.`;
  return new UsageError(sentence, suggestion === '' ? help : `${suggestion} ${help}`, false);
}
