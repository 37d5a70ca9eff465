/**
 * An operator's mistake: a wrong argument, a missing folder, a wall that does not stand.
 * The command line prints its message, cause and fix without a stack and exits with 2.
 */
export class KataError extends Error {
  override readonly name = 'KataError';
  /** Stable, kebab-case, such as `no-such-submission`. */
  readonly code: string;
  /** What to do about it, one sentence. */
  readonly fix: string;
  /** The facts behind the message, for machine formats. */
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(
    code: string,
    message: string,
    fix: string,
    options: { facts?: Record<string, string | number>; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.fix = fix;
    this.facts = options.facts ?? {};
  }
}
