import type { GradeRequest, Grader, SandboxChoice } from '../grading/types.ts';
import type { Report } from '../model/report.ts';

/** One entry of a menu. */
export interface Choice<Value> {
  readonly value: Value;
  readonly name: string;
  /** Shown under the list while the entry is under the cursor. */
  readonly description?: string;
}

/** A key of the keyboard: a lower-case letter, or one of the named ones. */
export type Key = string;

/** All that a command may do to the terminal. Commands never touch `process`. */
export interface Terminal {
  /** Writes to standard output. Its line ends are the caller's. */
  write(text: string): void;
  /** Writes to standard error: progress, notices. Never part of a result. */
  note(text: string): void;
  /** Whether both ends are a person's terminal, so that prompts and keys work. */
  readonly interactive: boolean;
  /** Whether standard output may be cleared and coloured over. */
  readonly colour: boolean;
  /** Aborted once nobody reads standard output any more. */
  readonly gone: AbortSignal;
  /** Columns to lay text out in. Asked for anew at each rendering: windows are resized. */
  columns(): number;
  /** A fresh screen; nothing where standard output is no terminal. */
  clear(): void;
  /**
   * Asks the person to choose. Rejects with `Interrupted` on Ctrl-C.
   * Only where `interactive` holds.
   */
  select<Value>(message: string, choices: readonly Choice<Value>[]): Promise<Value>;
  /**
   * Reports single keys until the returned function is called. Where no keys can be read it does
   * nothing. Ctrl-C is not reported: it aborts the context's signal.
   */
  keys(listener: (key: Key) => void): () => void;
}

/** The grading engine, loaded when first used. */
export interface Engine {
  grade(request: GradeRequest): Promise<Report>;
  open(options: { readonly sandbox: SandboxChoice }): Promise<Grader>;
}

/** What every command gets beside its own options. */
export interface CommandContext {
  /** Absolute path of the checkout: the folder that holds `exercises/`. */
  readonly courseRoot: string;
  /** Where the command was typed; relative paths start here. */
  readonly workingDirectory: string;
  readonly terminal: Terminal;
  readonly engine: Engine;
  /** Whether a CI service runs this. */
  readonly ci: boolean;
  /** Aborted by Ctrl-C and by signals that end the process. */
  readonly signal: AbortSignal;
}

/** Thrown when a person or a signal ends a command early. Not a failure: exit code 130, no message. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}
