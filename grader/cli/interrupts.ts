import { Interrupted } from '../commands/context.ts';
import { exitCode } from '../commands/exit-code.ts';

/** Ctrl-C and its kin, as one abort signal. */
export interface Interrupts {
  readonly signal: AbortSignal;
  /** As if Ctrl-C had been typed: raw mode turns that key into a character. */
  interrupt(): void;
}

/** npm, npx and a relaunching kata each pass one Ctrl-C on, so several arrive as one. */
const SAME_KEYSTROKE_MS = 300;
/** How long a command may take to clean up before it is ended. */
const PATIENCE_MS = 3_000;

/** A first signal asks the command to stop; a second one, or a command that does not, ends the process. */
export function catchInterrupts(): Interrupts {
  const controller = new AbortController();
  let firstAt = 0;
  const interrupt = (): void => {
    const now = performance.now();
    if (controller.signal.aborted) {
      if (now - firstAt > SAME_KEYSTROKE_MS) process.exit(exitCode.interrupted);
      return;
    }
    firstAt = now;
    controller.abort(new Interrupted('Interrupted.'));
    // Whoever sent SIGTERM or SIGHUP is not there to send another.
    setTimeout(() => process.exit(exitCode.interrupted), PATIENCE_MS).unref();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, interrupt);
  return { signal: controller.signal, interrupt };
}
