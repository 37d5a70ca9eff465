import { describe, expect } from 'vitest';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { answered, furtherProperties, keyOf, requestTo } from './requests.ts';

const test = exerciseTest<typeof Exercise>();

const MALFORMED = { ok: false, reason: 'malformed' };

/** Both headers with one broken value, named for lessons. */
function inBoth(value: string): (readonly [string, Record<string, string>])[] {
  return [
    ['Authorization: ApiKey', { Authorization: `ApiKey ${value}` }],
    ['X-Api-Key', { 'X-Api-Key': value }],
  ];
}

describe('malformed-keys', () => {
  test('a refusal says its reason and no more', async ({ subject, seed }) => {
    const broken = `${keyOf(seed)} x`;
    const result = await subject.extractApiKey(requestTo(seed, { 'X-Api-Key': broken }));
    const refused = !(Object(result) as { ok?: unknown }).ok;
    const extra = refused ? furtherProperties(Object(result) as object) : [];
    expect(
      extra,
      teach({
        did: `Your extractApiKey put more into its refusal than ok and reason: ${extra.join(', ')}.`,
        cost: 'Refusals are logged. A key that is nearly right in a log is a key for whoever reads it.',
        see: 'exercise 01, “The contract”',
      }),
    ).toEqual([]);
  });

  test('an empty key is malformed', async ({ subject, seed }) => {
    for (const [where, headers] of inBoth('')) {
      const result = await subject.extractApiKey(requestTo(seed, headers));
      expect(
        result,
        teach({
          did: `Your extractApiKey ${answered(result)} for ${where} with nothing after it.`,
          cost: 'The client did send a key header. Called missing, its fault stays hidden; called a key, it matches every record that has none.',
          see: 'RFC 9110 §11.4',
        }),
      ).toEqual(MALFORMED);
    }
  });

  test('a repeated header is malformed, even with one and the same key', async ({
    subject,
    seed,
  }) => {
    const key = keyOf(seed);
    for (const second of [keyOf(seed, 'second'), key]) {
      for (const [name, prefix] of [
        ['Authorization', 'ApiKey '],
        ['X-Api-Key', ''],
      ] as const) {
        const headers = new Headers();
        headers.append(name, prefix + key);
        headers.append(name, prefix + second);
        const result = await subject.extractApiKey(requestTo(seed, headers));
        expect(
          result,
          teach({
            did: `Your extractApiKey ${answered(result, key)} when ${name} was sent twice.`,
            cost: 'A proxy that reads the first and a server that reads the second check different keys: an attacker appends one and walks past the check.',
            see: 'RFC 9110 §5.3',
          }),
        ).toEqual(MALFORMED);
      }
    }
  });

  test('white space inside a key is malformed', async ({ subject, seed }) => {
    const key = keyOf(seed);
    const values = [' ', '\t', '  '].map((inner) => key + inner + key);
    for (const value of [...values, `ApiKey ${key}`, `Bearer ${key}`]) {
      for (const [where, headers] of inBoth(value)) {
        const result = await subject.extractApiKey(requestTo(seed, headers));
        expect(
          result,
          teach({
            did: `Your extractApiKey ${answered(result, key)} for ${where} and ${/^[AB]/.test(value) ? 'a scheme in front of the key' : 'a key with white space inside'}.`,
            cost: 'Two programs cut such a value at different places, and one checks another key than the next one uses.',
            see: 'RFC 9110 §11.2',
          }),
        ).toEqual(MALFORMED);
      }
    }
  });

  test('white space that only JavaScript trims is malformed', async ({ subject, seed }) => {
    const key = keyOf(seed);
    const noBreakSpace = '\u00a0';
    const requests: readonly (readonly [string, Record<string, string>])[] = [
      ...inBoth(`${key}${noBreakSpace}`),
      ...inBoth(`${noBreakSpace}${key}`),
      ['Authorization: ApiKey', { Authorization: `ApiKey \t${key}` }],
    ];
    for (const [where, headers] of requests) {
      const result = await subject.extractApiKey(requestTo(seed, headers));
      expect(
        result,
        teach({
          did: `Your extractApiKey ${answered(result, key)} for ${where} and a key with a tab or a no-break space at its edge.`,
          cost: 'trim() and \\s know more white space than HTTP does. What your server cuts off, the program before it did not, and the two check different keys.',
          see: 'RFC 9110 §11.2 and §11.4',
        }),
      ).toEqual(MALFORMED);
    }
  });

  test('a character outside token68 is malformed', async ({ subject, seed }) => {
    const key = keyOf(seed);
    for (const bad of ['%41', '"', ',', ';', ':', '*', '{', '\\', '@', '!', 'é']) {
      for (const value of [`${key}${bad}${key}`, `${bad}${key}`, `${key}${bad}`]) {
        for (const [where, headers] of inBoth(value)) {
          const result = await subject.extractApiKey(requestTo(seed, headers));
          expect(
            result,
            teach({
              did: `Your extractApiKey ${answered(result, key)} for ${where} and a key with ${bad} in it.`,
              cost: 'A key that is decoded, quoted or cut on its way has several spellings, and a block list or a rate limit knows only one of them.',
              see: 'RFC 9110 §11.2',
            }),
          ).toEqual(MALFORMED);
        }
      }
    }
  });

  test('= stands at the end of a key and after something', async ({ subject, seed }) => {
    const key = keyOf(seed);
    for (const value of [`${key}=${key}`, `key=${key}`, `key="${key}"`, `=${key}`, '==', '=']) {
      for (const [where, headers] of inBoth(value)) {
        const result = await subject.extractApiKey(requestTo(seed, headers));
        expect(
          result,
          teach({
            did: `Your extractApiKey ${answered(result, key)} for ${where} and a key with a misplaced =.`,
            cost: 'A name=value pair is a parameter and not a token68. Taken for a key it is compared with the wrong text.',
            see: 'RFC 9110 §11.2',
          }),
        ).toEqual(MALFORMED);
      }
    }
  });

  test('a key behind a tab or another sign is not taken', async ({ subject, seed }) => {
    const key = keyOf(seed);
    for (const [sign, name] of [
      ['\t', 'a tab'],
      [':', 'a colon'],
      ['=', 'an equals sign'],
    ] as const) {
      const result = await subject.extractApiKey(
        requestTo(seed, { Authorization: `ApiKey${sign}${key}` }),
      );
      expect(
        [MALFORMED, { ok: false, reason: 'missing' }],
        teach({
          did: `Your extractApiKey ${answered(result, key)} when ${name} stood between ApiKey and the key, where only spaces may.`,
          cost: 'Whatever filter stands before your server may not see a credential there, and lets it into logs.',
          see: 'RFC 9110 §11.4',
        }),
      ).toContainEqual(result);
    }
  });

  test('one malformed header is enough, whatever the other holds', async ({ subject, seed }) => {
    const key = keyOf(seed);
    const requests: readonly (readonly [string, Record<string, string>])[] = [
      ['X-Api-Key was empty', { Authorization: `ApiKey ${key}`, 'X-Api-Key': '' }],
      ['X-Api-Key was broken', { Authorization: `ApiKey ${key}`, 'X-Api-Key': `${key}, ${key}` }],
      ['Authorization: ApiKey was empty', { Authorization: 'ApiKey', 'X-Api-Key': key }],
      ['Authorization: ApiKey was broken', { Authorization: `ApiKey ${key} x`, 'X-Api-Key': key }],
      ['X-Api-Key was broken', { Authorization: `Bearer ${key}`, 'X-Api-Key': `${key} x` }],
    ];
    for (const [what, headers] of requests) {
      const result = await subject.extractApiKey(requestTo(seed, headers));
      expect(
        result,
        teach({
          did: `Your extractApiKey ${answered(result, key)} although ${what}.`,
          cost: 'The contract settles it: malformed comes before everything else. A guess at what a broken request meant is an attacker’s choice.',
          see: 'exercise 01, “The contract”',
        }),
      ).toEqual(MALFORMED);
    }
  });

  // Otherwise an answer that never changes would pass for one who tells keys apart.
  test('a good key is not malformed', async ({ subject, seed }) => {
    const key = keyOf(seed);
    for (const [where, headers] of inBoth(key)) {
      const result = await subject.extractApiKey(requestTo(seed, headers));
      expect(
        result,
        teach({
          did: `Your extractApiKey ${answered(result, key)} for ${where} with a good key.`,
          cost: 'Code that refuses every key refuses the broken ones too, and nobody can use the API.',
          see: 'exercise 01, “The contract”',
        }),
      ).toEqual({ ok: true, key });
    }
  });
});
