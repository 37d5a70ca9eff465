import { limits } from '../model/limits.ts';

/** A wait that ends. */
export interface Patience {
  /** Resolves when the time is up. Never, once `end` was called. */
  readonly over: Promise<void>;
  /** Nobody waits any more. */
  end(): void;
}

/**
 * Time for somebody else's answer: `ms` in which they could work. How long they stood in line for a
 * processor is added, up to a limit: on a machine that grades ten students at once, that is the others'
 * time, not theirs.
 *
 * @param queuedMs - How long they have stood in line so far, ms.
 */
export function patience(ms: number, queuedMs: () => number): Patience {
  const before = queuedMs();
  let added = 0;
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    const wait = (someMs: number) => {
      timer = setTimeout(() => {
        const owed = Math.min(queuedMs() - before, limits.subject.queuedMs) - added;
        if (owed < 1) {
          resolve();
          return;
        }
        added += owed;
        wait(owed);
      }, someMs);
    };
    wait(ms);
  });
  return { over, end: () => clearTimeout(timer) };
}
