import { describe, expect } from 'vitest';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { hashBits } from './hash-bits.ts';
import { type Issued, withStores } from './key-store.ts';
import { wish } from './wishes.ts';

const test = withStores(exerciseTest<typeof Exercise>());

/** No hash has so many octets, words or bits, and no row is likely to have so many members. */
const KEYS = 11;
/** A number that counts the rows, and less than any hash. */
const MOST_OF_NO_HASH = 12;
/** The contract asks for 128 bits. By chance a few positions are the same in all rows. */
const FEWEST_OF_A_HASH = 112;

describe('hash-only', () => {
  test('what the dump holds of a key is a hash that nobody can find a text for', async ({
    openStore,
    seed,
  }) => {
    const store = await openStore();
    const issued: Issued[] = [];
    while (issued.length < KEYS) issued.push(await store.issue(wish(seed)));
    const bits = Math.round(hashBits(await store.dump(), issued));
    expect(
      bits <= MOST_OF_NO_HASH || bits >= FEWEST_OF_A_HASH,
      teach({
        did: `Your dump holds ${bits} bits of each key at most, apart from its id and what stands in the key itself. A hash has to have 128.`,
        cost: 'Whoever has the rows tries out one text after the other until the hash is right. With 32 bits that takes seconds, and the text found is as good as the key. A checksum such as CRC or FNV does not even need trying.',
        see: 'RFC 6819 §5.1.4.1.3 and the contract in the README',
      }),
    ).toBe(true);
  });
});
