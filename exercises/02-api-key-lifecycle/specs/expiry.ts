import { describe } from 'vitest';
import { seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { withStores } from './key-store.ts';
import { CONTRACT, expectInvalid, expectWorks } from './verdict.ts';
import { shuffled, wish } from './wishes.ts';

const test = withStores(exerciseTest<typeof Exercise>());

const TOO_LATE = {
  cost: 'An expiry is a promise that a lost key becomes worthless by itself. This one does not.',
  see: CONTRACT,
};

const TOO_EARLY = {
  cost: 'A client is locked out before the time that it was promised.',
  see: CONTRACT,
};

const DAY = 24 * 3_600_000;

describe('expires-on-time', () => {
  test('a key ends with its expiry', async ({ openStore, clock, seed }) => {
    const store = await openStore();
    const now = clock.now();
    for (const term of shuffled(seed, [1_500, 90_000, 60 * DAY])) {
      await clock.set(now);
      const issued = await store.issue(wish(seed, `${term} ms`, { expiresAt: now + term }));
      const lasting = await store.issue(wish(seed, 'lasting', { expiresAt: now + 500 * DAY }));
      await expectWorks(store, issued, 'a key long before its expiry', TOO_EARLY);
      await clock.advance({ ms: Math.floor(term / 2) });
      await expectWorks(store, issued, 'a key half way to its expiry', TOO_EARLY);
      await clock.set(now + term + 60_000);
      await expectInvalid(store, issued.key, 'a key that expired a minute ago', TOO_LATE);
      await clock.advance({ hours: 24 * 365 });
      await expectInvalid(store, issued.key, 'a key that expired a year ago', TOO_LATE);
      await expectWorks(store, lasting, 'a key that expires later than another', TOO_EARLY);
    }
  });

  test('it works to the last millisecond before its expiry and not in the next', async ({
    openStore,
    clock,
    seed,
  }) => {
    const store = await openStore();
    const random = seededRandom(seed, 'terms');
    const now = clock.now();
    // No whole seconds, and no whole days.
    const instants = [1_500, 90_001 + random.int(500), 3 * DAY + 1].map((term) => now + term);
    const keys = [];
    for (const expiresAt of shuffled(seed, instants)) {
      const issued = await store.issue(wish(seed, `until ${expiresAt}`, { expiresAt }));
      keys.push({ issued, expiresAt });
    }
    keys.sort((a, b) => a.expiresAt - b.expiresAt);
    for (const { issued, expiresAt } of keys) {
      await clock.set(expiresAt - 1);
      await expectWorks(store, issued, 'a key one millisecond before its expiry', TOO_EARLY);
      await clock.set(expiresAt);
      const what = 'a key at the very millisecond of its expiry';
      await expectInvalid(store, issued.key, what, TOO_LATE);
    }
  });

  test('an expiry in the past counts, 1970 too', async ({ openStore, clock, seed }) => {
    const store = await openStore();
    const past = [0, 1, clock.now() - 1, clock.now()];
    for (const expiresAt of shuffled(seed, past)) {
      const { key } = await store.issue(wish(seed, 'past', { expiresAt }));
      const when =
        expiresAt === 0 ? '0, the first instant of 1970' : 'an instant that was not in the future';
      await expectInvalid(store, key, `a key that was issued with ${when}, as its expiry`, {
        cost: '0 is a time like any other. Code that asks `if (expiresAt)` takes it for "never", and a key that should be dead lives for ever.',
        see: CONTRACT,
      });
    }
  });

  test('a key without an expiry does not expire', async ({ openStore, clock, seed }) => {
    const store = await openStore();
    const issued = await store.issue(wish(seed));
    for (const hours of [1, 24 * 400, 24 * 365 * 40]) {
      await clock.advance({ hours });
      await expectWorks(store, issued, 'a key that was issued without an expiry', TOO_EARLY);
    }
  });
});
