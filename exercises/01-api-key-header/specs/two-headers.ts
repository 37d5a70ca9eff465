import { describe, expect } from 'vitest';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { answered, keyOf, requestTo } from './requests.ts';

const test = exerciseTest<typeof Exercise>();

describe('two-headers', () => {
  test('one key in both headers is that key', async ({ subject, seed }) => {
    const key = keyOf(seed);
    for (const scheme of ['ApiKey', 'apikey']) {
      const result = await subject.extractApiKey(
        requestTo(seed, { Authorization: `${scheme} ${key}`, 'X-Api-Key': key }),
      );
      expect(
        result,
        teach({
          did: `Your extractApiKey ${answered(result, key)} when both headers held one and the same key.`,
          cost: 'Clients that send both, for old and new servers alike, are locked out.',
          see: 'exercise 01, “The contract”',
        }),
      ).toEqual({ ok: true, key });
    }
  });

  test('different keys in the two headers are a conflict', async ({ subject, seed }) => {
    const first = keyOf(seed, 'first');
    const second = keyOf(seed, 'second');
    const result = await subject.extractApiKey(
      requestTo(seed, { Authorization: `ApiKey ${first}`, 'X-Api-Key': second }),
    );
    const which = answered(result, first) === 'returned the key' ? 'Authorization' : 'X-Api-Key';
    expect(
      result,
      teach({
        did: answered(result).startsWith('returned something')
          ? `Your extractApiKey silently picked the key in ${which} when the other header held a different one.`
          : `Your extractApiKey ${answered(result)} when the two headers held different keys.`,
        cost: 'A gateway that checks one header and a server that obeys the other are played against each other: an attacker acts under a key that was never checked.',
        see: 'exercise 01, “The contract”',
      }),
    ).toEqual({ ok: false, reason: 'conflict' });
  });

  test('keys that differ only in case or padding are different keys', async ({ subject, seed }) => {
    const key = keyOf(seed);
    for (const [other, how] of [
      [key.toLowerCase(), 'in the case of their letters'],
      [`${key}=`, 'by an = at the end'],
      [key.slice(0, -1), 'by the last character'],
    ] as const) {
      const result = await subject.extractApiKey(
        requestTo(seed, { Authorization: `ApiKey ${key}`, 'X-Api-Key': other }),
      );
      expect(
        result,
        teach({
          did: `Your extractApiKey ${answered(result, key)} for two keys that differ ${how}.`,
          cost: 'Every such shortcut makes several keys one, and a key easier to guess.',
          see: 'exercise 01, “The contract”',
        }),
      ).toEqual({ ok: false, reason: 'conflict' });
    }
  });
});
