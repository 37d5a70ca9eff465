import { describe, expect } from 'vitest';
import { seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { withStores } from './key-store.ts';
import { expectEnded, NO_OVERLAP, USELESS } from './rotation-stakes.ts';
import { CONTRACT, expectInvalid, expectWorks, membersOf } from './verdict.ts';
import { shuffled, someScopes, wish } from './wishes.ts';

const test = withStores(exerciseTest<typeof Exercise>());

describe('rotates-with-grace', () => {
  test('the new key keeps client, scopes and expiry', async ({ openStore, clock, seed }) => {
    const store = await openStore();
    const { client, scopes } = wish(seed);
    const expiresAt = clock.now() + 7_200_000;
    const old = await store.issue({ client, scopes, expiresAt });
    const [foreign = ''] = someScopes(seed, 'foreign');
    await store.issue({ client, scopes: [foreign] });
    await clock.advance({ minutes: 10 });
    const next = await store.rotate(old.id, 60);
    expect(
      [next.id === old.id, next.key === old.key],
      teach({
        did: `Your rotate gave the new key the ${next.key === old.key ? 'secret' : 'id'} of the old one.`,
        cost: 'Two keys that work side by side must be told apart, in the log and when one of them is blocked.',
        see: CONTRACT,
      }),
    ).toEqual([false, false]);
    await expectWorks(store, next, 'a key that came out of a rotation', USELESS);
    const answer = membersOf(await store.authenticate(next.key));
    expect(
      [answer['client'], [...(Array.isArray(answer['scopes']) ? answer['scopes'] : [])].sort()],
      teach({
        did: 'Your rotate gave the new key another client or other scopes than the old one has.',
        cost: 'A rotation exchanges the secret and nothing else. Scopes that grow are rights nobody gave; scopes that shrink lock a client out.',
        see: CONTRACT,
      }),
    ).toEqual([client, [...scopes].sort()]);
    await clock.set(expiresAt - 1);
    await expectWorks(
      store,
      next,
      'the new key one millisecond before the old one’s expiry',
      USELESS,
    );
    await clock.set(expiresAt);
    await expectInvalid(store, next.key, 'the new key when the old one was to expire', {
      cost: 'The key was given until a certain day. Rotating it is now the way to keep it for ever.',
      see: CONTRACT,
    });
  });

  test('the old key works during its grace and not after it', async ({
    openStore,
    clock,
    seed,
  }) => {
    const store = await openStore();
    const random = seededRandom(seed, 'grace');
    const now = clock.now();
    for (const grace of shuffled(seed, [2 + random.int(20), 3_600, 30 * 86_400])) {
      await clock.set(now);
      const { client, scopes } = wish(seed, `grace ${grace}`);
      const old = await store.issue({ client, scopes });
      const next = await store.rotate(old.id, grace);
      await expectWorks(store, old, 'a rotated key at the beginning of its grace', NO_OVERLAP);
      const asked = 'a rotated key that was asked for a scope of its own in its grace';
      await expectWorks(store, old, asked, NO_OVERLAP, scopes[0]);
      await clock.advance({ seconds: grace / 2 });
      await expectWorks(store, old, 'a rotated key in the middle of its grace', NO_OVERLAP);
      await expectWorks(store, next, 'the new key during the grace of the old one', USELESS);
      await clock.advance({ seconds: grace / 2 + 60 });
      await expectEnded(store, old, 'a rotated key a minute after its grace');
      await clock.advance({ hours: 24 * 365 });
      await expectEnded(store, old, 'a rotated key a year after its grace');
      await expectWorks(store, next, 'the new key long after the grace of the old one', USELESS);
    }
  });

  test('a grace is exact to the millisecond', async ({ openStore, clock, seed }) => {
    const store = await openStore();
    const random = seededRandom(seed, 'grace');
    const now = clock.now();
    const rotations = [];
    for (const grace of shuffled(seed, [1, 2 + random.int(3_000), 86_400])) {
      const old = await store.issue(wish(seed, `grace ${grace}`));
      await store.rotate(old.id, grace);
      rotations.push({ old, ends: now + grace * 1_000 });
    }
    rotations.sort((a, b) => a.ends - b.ends);
    for (const { old, ends } of rotations) {
      await clock.set(ends - 1);
      const before = 'a rotated key one millisecond before the end of its grace';
      await expectWorks(store, old, before, NO_OVERLAP);
      await clock.set(ends);
      await expectEnded(store, old, 'a rotated key at the very end of its grace');
    }
  });

  test('a grace of 0 seconds ends the old key at once', async ({ openStore, clock, seed }) => {
    const store = await openStore();
    const old = await store.issue(wish(seed));
    const next = await store.rotate(old.id, 0);
    await expectEnded(store, old, 'a key that was rotated with a grace of 0 seconds');
    await expectWorks(store, next, 'the successor of a key without a grace', USELESS);
    await clock.advance({ ms: 1 });
    await expectEnded(store, old, 'a key that had been rotated with a grace of 0 seconds');
  });

  test('a second rotation ends the grace before it', async ({ openStore, clock, seed }) => {
    const store = await openStore();
    const first = await store.issue(wish(seed));
    const second = await store.rotate(first.id, 3_600);
    await clock.advance({ seconds: 5 });
    await expectWorks(store, first, 'a rotated key in its grace', NO_OVERLAP);
    const third = await store.rotate(second.id, 60);
    await expectEnded(store, first, 'a key whose successor was rotated as well');
    await expectWorks(store, second, 'the second key in its own grace', NO_OVERLAP);
    await expectWorks(store, third, 'the third key', USELESS);
    await clock.advance({ seconds: 30 });
    const fourth = await store.rotate(third.id, 10);
    await expectEnded(store, second, 'a key whose successor was rotated as well');
    await expectWorks(store, third, 'the third key in its own grace', NO_OVERLAP);
    await clock.advance({ seconds: 10 });
    for (const old of [first, second, third]) await expectEnded(store, old, 'an old key');
    await expectWorks(store, fourth, 'the newest key', USELESS);
  });

  test('rotating a sibling leaves a grace alone', async ({ openStore, clock, seed }) => {
    const store = await openStore();
    const { client, scopes } = wish(seed);
    const old = await store.issue({ client, scopes });
    const sibling = await store.issue({ client, scopes });
    const next = await store.rotate(old.id, 600);
    const nextSibling = await store.rotate(sibling.id, 60);
    const aside = {
      ...NO_OVERLAP,
      cost: 'A client may have several keys, for its server and its nightly job. Exchanging one must not break the other.',
    };
    await expectWorks(store, old, 'a key in its grace, after a sibling was rotated', aside);
    await expectWorks(store, sibling, 'a key in its grace, beside a sibling in its own', aside);
    await clock.advance({ seconds: 60 });
    await expectEnded(
      store,
      sibling,
      'a key whose grace was over, while a sibling had a longer one',
    );
    await expectWorks(
      store,
      old,
      'a key in its grace, while a sibling’s shorter one was over',
      aside,
    );
    for (const each of [next, nextSibling]) {
      await expectWorks(store, each, 'a new key beside a new sibling', USELESS);
    }
  });

  test('a grace does not outlive the key’s expiry', async ({ openStore, clock, seed }) => {
    const store = await openStore();
    const expiresAt = clock.now() + 30_000;
    const old = await store.issue(wish(seed, 'old', { expiresAt }));
    await store.rotate(old.id, 3_600);
    await clock.set(expiresAt - 1);
    await expectWorks(store, old, 'a key in its grace that has not expired yet', NO_OVERLAP);
    await clock.set(expiresAt);
    await expectEnded(store, old, 'a key that expired during its grace');
  });
});
