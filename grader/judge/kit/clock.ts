import { vi } from 'vitest';
import type { Examinee } from '../examinee.ts';

/** How far to move the clock. The parts add up. */
export interface Duration {
  readonly ms?: number;
  readonly seconds?: number;
  readonly minutes?: number;
  readonly hours?: number;
}

/** `Date` in the spec and in the student's process together. It stands still until a spec moves it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  set(ms: number): Promise<void>;
  advance(by: Duration): Promise<void>;
}

/** Freezes the spec's `Date` at `startMs`. Gives the clock that moves both, and what ends it. */
export function startClock(
  examinee: Examinee,
  startMs: number,
): { readonly clock: Clock; readonly stop: () => void } {
  // `Date` alone: with every timer faked, a handler that waits would hang.
  vi.useFakeTimers({ toFake: ['Date'], now: startMs });
  let running = true;
  const set = async (ms: number) => {
    // A test that ran out of time goes on by itself, and the time is another test's by then.
    if (!running) throw new Error('the test of this clock is over');
    vi.setSystemTime(ms);
    await examinee.setClock(ms);
  };
  return {
    clock: {
      now: () => Date.now(),
      set,
      advance: ({ ms = 0, seconds = 0, minutes = 0, hours = 0 }) =>
        set(Date.now() + ms + 1_000 * (seconds + 60 * (minutes + 60 * hours))),
    },
    stop: () => {
      running = false;
      vi.useRealTimers();
    },
  };
}
