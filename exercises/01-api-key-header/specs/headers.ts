import { describe, expect } from 'vitest';
import { seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { answered, keyOf, requestTo } from './requests.ts';

const test = exerciseTest<typeof Exercise>();

const LOCKED_OUT = 'A client that follows the rules is locked out.';

/** What a wrong answer to a good header costs: it depends on whether any key came back. */
function cost(result: unknown): string {
  return (Object(result) as { ok?: unknown }).ok === true
    ? 'A key that is not returned as it was sent matches nothing in the store, and its owner is locked out.'
    : `${LOCKED_OUT} The names of headers have no case, and Fetch gives them in lower case.`;
}

describe('reads-authorization', () => {
  test('the key of Authorization: ApiKey is returned', async ({ subject, seed }) => {
    const key = keyOf(seed);
    const result = await subject.extractApiKey(requestTo(seed, { Authorization: `ApiKey ${key}` }));
    expect(
      result,
      teach({
        did: `Your extractApiKey ${answered(result, key)} for a request with Authorization: ApiKey and a good key.`,
        cost: cost(result),
        see: 'RFC 9110 §11.4 and §5.1',
      }),
    ).toEqual({ ok: true, key });
  });

  test('the name of the scheme has no case', async ({ subject, seed }) => {
    const key = keyOf(seed);
    for (const scheme of ['apikey', 'APIKEY', 'Apikey', 'aPiKeY']) {
      const result = await subject.extractApiKey(
        requestTo(seed, { Authorization: `${scheme} ${key}` }),
      );
      expect(
        result,
        teach({
          did: `Your extractApiKey ${answered(result, key)} when the scheme was written ${scheme}.`,
          cost: `Scheme names are case-insensitive. ${LOCKED_OUT}`,
          see: 'RFC 9110 §11.1',
        }),
      ).toEqual({ ok: true, key });
    }
  });

  test('several spaces after the scheme are fine', async ({ subject, seed }) => {
    const key = keyOf(seed);
    for (const spaces of ['  ', '     ']) {
      const result = await subject.extractApiKey(
        requestTo(seed, { Authorization: `ApiKey${spaces}${key}` }),
      );
      expect(
        result,
        teach({
          did: `Your extractApiKey ${answered(result, key)} when ${spaces.length} spaces stood between scheme and key.`,
          cost: `The grammar is 1*SP, one or more. ${LOCKED_OUT}`,
          see: 'RFC 9110 §11.4',
        }),
      ).toEqual({ ok: true, key });
    }
  });

  test('the method does not matter', async ({ subject, seed }) => {
    const key = keyOf(seed);
    for (const method of ['HEAD', 'OPTIONS', 'PUT', 'DELETE']) {
      const result = await subject.extractApiKey(
        requestTo(seed, { Authorization: `ApiKey ${key}` }, { method }),
      );
      expect(
        result,
        teach({
          did: `Your extractApiKey ${answered(result, key)} for a ${method} request with a good key in its header.`,
          cost: 'Which methods need a key is for the routes to say. Whoever finds the key here is locked out there.',
          see: 'RFC 9110 §11.6.2',
        }),
      ).toEqual({ ok: true, key });
    }
  });

  test('every character of token68 may stand in a key', async ({ subject, seed }) => {
    for (const key of tokens68(seed)) {
      const result = await subject.extractApiKey(
        requestTo(seed, { Authorization: `ApiKey ${key}` }),
      );
      expect(result, changed(result, key)).toEqual({ ok: true, key });
    }
  });
});

describe('reads-x-api-key', () => {
  test('the key of X-Api-Key is returned', async ({ subject, seed }) => {
    const key = keyOf(seed);
    const result = await subject.extractApiKey(requestTo(seed, { 'X-Api-Key': key }));
    expect(
      result,
      teach({
        did: `Your extractApiKey ${answered(result, key)} for a request with a good key in X-Api-Key.`,
        cost: cost(result),
        see: 'RFC 9110 §5.1',
      }),
    ).toEqual({ ok: true, key });
  });

  test('every character of token68 may stand in it', async ({ subject, seed }) => {
    for (const key of tokens68(seed)) {
      const result = await subject.extractApiKey(requestTo(seed, { 'X-Api-Key': key }));
      expect(result, changed(result, key)).toEqual({ ok: true, key });
    }
  });
});

/** Keys that are token68 and look unlike base64url. */
function tokens68(seed: string): string[] {
  const key = keyOf(seed, 'token68');
  const long = seededRandom(seed, 'long').base64url(900);
  return [
    'x',
    `${key}=`,
    `${key}==`,
    `${key}===`,
    `a+b/c-d.e_f~${key}`,
    `+${key}/`,
    `${key}~`,
    '0',
    long,
  ];
}

function changed(result: unknown, key: string): string {
  const marks = [...new Set(key.match(/[^A-Za-z0-9=]|=+$/g) ?? [])].join(' ');
  return teach({
    did: `Your extractApiKey ${answered(result, key)} for a well-formed key of ${key.length} characters${marks === '' ? '' : ` with ${marks} in it`}.`,
    cost: 'A key that is refused or returned otherwise than it was sent matches nothing in the store, and its owner is locked out.',
    see: 'RFC 9110 §11.2',
  });
}
