import { describe, expect } from 'vitest';
import { exerciseTest, madeAgain, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { estimateBits, isLoneUuid, mostBits } from './entropy.ts';
import { type Issued, type Store, withStores } from './key-store.ts';
import { withoutId } from './revealed.ts';
import { CONTRACT, expectWorks } from './verdict.ts';
import { wish } from './wishes.ts';

const test = withStores(exerciseTest<typeof Exercise>());

/** Enough keys for the bounds in `entropy.ts`, few enough to stay quick. */
const KEYS = 48;
/** Enough keys to see what stands still and what varies. */
const FEW = 8;
/** The contract asks for 128 bits; the estimate needs room below that. See `entropy.ts`. */
const FEWEST_BITS = 64;

/** One after the other: a slow hash is no reason to fail. */
async function issueMany(store: Store, seed: string, count = KEYS): Promise<Issued[]> {
  const issued: Issued[] = [];
  while (issued.length < count) issued.push(await store.issue(wish(seed)));
  return issued;
}

function different(values: readonly string[]): number {
  return new Set(values).size;
}

describe('unguessable-keys', () => {
  test('every key is another one and has 128 random bits', async ({ openStore, seed }) => {
    const issued = await issueMany(await openStore(), seed);
    const keys = issued.map(withoutId);
    expect(
      different(issued.map(({ key }) => key)),
      teach({
        did: `Your issue gave out one and the same key more than once: ${different(issued.map(({ key }) => key))} different ones in ${KEYS} calls.`,
        cost: 'Two holders of one key cannot be told apart, and whoever holds the one holds the other.',
        see: CONTRACT,
      }),
    ).toBe(KEYS);
    expect(
      isLoneUuid(keys),
      teach({
        did: 'Your issue drew one random UUID for the secret part of a key and nothing else that is random.',
        cost: 'A random UUID has 122 random bits, because six of its 128 say that it is a UUID. At least 128 are asked for. An id that is in the key as well adds nothing: it is no secret.',
        see: 'RFC 9562 §5.4',
      }),
    ).toBe(false);
    const most = Math.floor(mostBits(keys) + 1e-6);
    expect(
      most >= 128,
      teach({
        did: `Your issue gave out keys that can have ${most} random bits at most, and at least 128 are asked for. Count the positions that vary and the characters that occur there; an id in the key does not count.`,
        cost: 'Guessing costs the attacker a request, or nothing where the hashes have leaked. With 128 bits nobody gets there.',
        see: 'RFC 6749 §10.10',
      }),
    ).toBe(true);
    const bits = Math.round(estimateBits(keys));
    expect(
      bits >= FEWEST_BITS,
      teach({
        did: `Your issue varied its keys too little: ${KEYS} keys show about ${bits} random bits each, and at least 128 are asked for. An id in the key does not count.`,
        cost: 'Filler, fixed parts and favourite characters make a key long but not secret. An attacker tries the rest.',
        see: 'RFC 6749 §10.10',
      }),
    ).toBe(true);
  });

  test('every id is another one', async ({ openStore, seed }) => {
    const store = await openStore();
    const issued = await issueMany(store, seed, 8);
    const rotated = await store.rotate(issued[3]?.id ?? '', 60);
    const ids = [...issued, rotated].map(({ id }) => id);
    expect(
      different(ids),
      teach({
        did: 'Your store gave one id to two keys.',
        cost: 'Whoever revokes the one hits the other, or hits the wrong one.',
        see: CONTRACT,
      }),
    ).toBe(ids.length);
  });

  test('a key owes nothing to Math.random or the time', async ({ openStore, seed, mathRandom }) => {
    const free = (await issueMany(await openStore(), seed, FEW)).map(withoutId);
    await mathRandom.pin(0.123456789);
    const pinned = (await issueMany(await openStore(), seed, FEW)).map(withoutId);
    // Sound keys show about as much as before. Keys that are weak anyway are another test's.
    expect(
      estimateBits(pinned) >= estimateBits(free) / 2,
      teach({
        did: 'Your issue became predictable once Math.random() stood still, so its keys are made from that.',
        cost: 'Math.random() is no secret: a few outputs reveal all later ones. Whoever has a key of their own computes the next client’s.',
        see: 'CWE-338',
      }),
    ).toBe(true);
  });

  test('two stores that are asked the same give different keys', async ({
    openStore,
    seed,
    mathRandom,
  }) => {
    await mathRandom.pin(0.123456789);
    const first = await issueMany(await openStore(), seed, 2);
    const second = await issueMany(await openStore(), seed, 2);
    const again = second.filter(({ key }) => first.some((other) => other.key === key));
    expect(
      again.length,
      teach({
        did: 'Your issue gave out the same keys in a second store, for the same client at the same time: they are computed from what goes in, or from Math.random().',
        cost: 'Hashing what anybody can know makes it look random and no harder to guess. An attacker computes the key.',
        see: CONTRACT,
      }),
    ).toBe(0);
  });

  test('a program that starts anew gives other keys', async ({ openStore, seed, restart }) => {
    const again = await madeAgain(restart, async () => {
      const store = await openStore();
      const issued = await issueMany(store, seed, FEW);
      const rotated = await store.rotate(issued[0]?.id ?? '', 60);
      return [...issued, rotated].map(withoutId);
    });
    expect(
      again.length,
      teach({
        did: 'Your store gave out the same keys again when your program was started a second time, with Math.random(), the clocks and all that a process can read of itself as before.',
        cost: 'A hash, a counter or nanoseconds make a key look random. Whoever runs the same program, and knows or guesses the time or the state of Math.random(), computes every key that it will ever make.',
        see: 'CWE-341 and CWE-337',
      }),
    ).toBe(0);
  });

  test('keys that are issued at the same time do not get in each other’s way', async ({
    openStore,
    seed,
  }) => {
    const store = await openStore();
    const labels = ['a', 'b', 'c', 'd', 'e', 'f'];
    const issued = await Promise.all(labels.map((label) => store.issue(wish(seed, label))));
    expect(
      [different(issued.map(({ id }) => id)), different(issued.map(({ key }) => key))],
      teach({
        did: 'Your issue gave one id or one key to two calls that ran at the same time.',
        cost: 'Two clients that sign up in the same moment then share a key, or one of them has none.',
        see: CONTRACT,
      }),
    ).toEqual([labels.length, labels.length]);
    for (const each of issued) {
      await expectWorks(store, each, 'a key that was issued while others were', {
        cost: 'A client that signs up in a busy moment gets a key that opens nothing.',
        see: CONTRACT,
      });
    }
  });
});
