import FakeTimers from '@sinonjs/fake-timers';

/** The subject's clock: `Date` alone is faked, so timers still run and nothing hangs. */
export interface SubjectClock {
  set(nowMs: number): void;
}

/** Replaces `Date`. It stands still until it is set. */
export function installClock(nowMs: number): SubjectClock {
  const clock = FakeTimers.install({ toFake: ['Date'], now: nowMs });
  return { set: (ms) => clock.setSystemTime(ms) };
}
