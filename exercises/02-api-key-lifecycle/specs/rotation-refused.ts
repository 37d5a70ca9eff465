import { describe, expect } from 'vitest';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { withStores } from './key-store.ts';
import { expectEnded, NO_OVERLAP, USELESS } from './rotation-stakes.ts';
import { CONTRACT, expectWorks } from './verdict.ts';
import { clientName, shuffled, someScopes, wish } from './wishes.ts';

const test = withStores(exerciseTest<typeof Exercise>());

describe('rotates-with-grace', () => {
  test('only an active key can be rotated', async ({ openStore, clock, seed }) => {
    const store = await openStore();
    const { client, scopes } = wish(seed);
    const issue = (expiresAt?: number) =>
      store.issue({ client, scopes, ...(expiresAt === undefined ? {} : { expiresAt }) });
    const [revoked, rotated, over] = [await issue(), await issue(), await issue()];
    const expired = await issue(clock.now() + 1_000);
    await store.revoke(revoked.id);
    await store.rotate(over.id, 1);
    await clock.advance({ seconds: 1 });
    const next = await store.rotate(rotated.id, 600);
    const before = (await store.list(client)).length;
    const refused = [
      ['a revoked key', revoked.id],
      ['an expired key', expired.id],
      ['a key in its grace, which has a successor already', rotated.id],
      ['a key whose grace is over', over.id],
      ['an id that it never gave out', `${revoked.id}-x`],
      ['an empty id', ''],
      ['the id "__proto__"', '__proto__'],
      ['the key in place of its id', next.key],
    ] as const;
    for (const [what, id] of shuffled(seed, refused)) {
      const result = await store.tryRotate(id, 60);
      expect(
        result === null,
        teach({
          did: `Your rotate ${result?.key === '' ? 'resolved, if without a key,' : 'gave out a new key'} for ${what}, where it has to reject.`,
          cost: 'Whoever can rotate brings a key back to life that somebody has ended on purpose, or makes a second successor that nobody knows of.',
          see: CONTRACT,
        }),
      ).toBe(true);
    }
    expect(
      (await store.list(client)).length,
      teach({
        did: 'Your rotate rejected, and left a new key in the list all the same.',
        cost: 'A key that nobody has ever seen is active, and nobody will think of revoking it.',
        see: CONTRACT,
      }),
    ).toBe(before);
    await expectWorks(
      store,
      rotated,
      'a key in its grace, after a second rotation of it was refused',
      NO_OVERLAP,
    );
    await expectWorks(
      store,
      next,
      'the new key, after a second rotation of the old one was refused',
      USELESS,
    );
    await clock.advance({ seconds: 600 });
    await expectEnded(
      store,
      rotated,
      'a key whose grace was over, after another rotation of it was refused',
    );
  });

  test('of rotations at the same time one succeeds', async ({ openStore, seed }) => {
    const store = await openStore();
    const client = clientName(seed);
    const old = await store.issue({ client, scopes: someScopes(seed) });
    const calls = Array.from({ length: 6 }, () => store.tryRotate(old.id, 600));
    const made = (await Promise.all(calls)).filter((result) => result !== null);
    expect(
      made.length,
      teach({
        did: `Your rotate, called six times at once for one key, succeeded ${made.length} times. Is there an await between the check and the change?`,
        cost: 'Two operators press the button in one moment, and each believes in their own key. One of the two is known to nobody later on, and is never revoked.',
        see: CONTRACT,
      }),
    ).toBe(1);
    for (const next of made) {
      await expectWorks(store, next, 'the key of the rotation that succeeded', USELESS);
    }
    const grace = 'the old key, in the grace that the one rotation gave it';
    await expectWorks(store, old, grace, NO_OVERLAP);
    expect(
      (await store.list(client)).length,
      teach({
        did: 'Your rotate, called six times at once for one key, left another number of keys in the list than the old and the new one.',
        cost: 'A key that nobody holds is active, and nobody will think of revoking it.',
        see: CONTRACT,
      }),
    ).toBe(2);
  });

  test('a key that is revoked while it is rotated stays revoked', async ({ openStore, seed }) => {
    const store = await openStore();
    for (const revokedFirst of shuffled(seed, [true, false])) {
      const old = await store.issue(wish(seed));
      const calls = [() => store.tryRotate(old.id, 600), () => store.revoke(old.id)];
      if (revokedFirst) calls.reverse();
      await Promise.all(calls.map((call) => call()));
      await expectEnded(store, old, 'a key that was revoked and rotated at the same time');
    }
  });
});
