import FakeTimers, { type FakeMethod } from '@sinonjs/fake-timers';

/** The subject's clock: `Date` alone is faked, so timers still run and nothing hangs. */
export interface SubjectClock {
  set(nowMs: number): void;
}

/**
 * Replaces `Date`. It stands still until it is set.
 *
 * @param everyDate - Also what tells the date by other ways: `Temporal.Now`, and `Intl` of no date.
 */
export function installClock(nowMs: number, everyDate: boolean): SubjectClock {
  // Not all of them are in its types yet.
  const toFake = (everyDate ? ['Date', 'Temporal', 'Intl'] : ['Date']) as FakeMethod[];
  // It looks for them when it is loaded, and while a snapshot is built there is no `Temporal`.
  const timers = everyDate ? FakeTimers.withGlobal(globalThis) : FakeTimers;
  const clock = timers.install({ toFake, now: nowMs, ignoreMissingTimers: true });
  return { set: (ms) => clock.setSystemTime(ms) };
}
