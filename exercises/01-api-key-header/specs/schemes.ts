import { describe, expect } from 'vitest';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { answered, keyOf, requestTo } from './requests.ts';

const test = exerciseTest<typeof Exercise>();

const MISSING = { ok: false, reason: 'missing' };

describe('other-schemes', () => {
  for (const scheme of ['Bearer', 'Basic', 'Token', 'Digest']) {
    test(`${scheme} credentials are not an API key`, async ({ subject, seed }) => {
      const key = keyOf(seed);
      const credentials = scheme === 'Basic' ? [btoa(`${key}:`), btoa(`user:${key}`)] : [key];
      for (const sent of credentials) {
        const result = await subject.extractApiKey(
          requestTo(seed, { Authorization: `${scheme} ${sent}` }),
        );
        expect(
          result,
          teach({
            did: `Your extractApiKey ${answered(result, key)} for Authorization: ${scheme}, where no API key was sent.`,
            cost: 'Credentials of one kind must not be tried as another: a token or a password ends up where keys are stored and logged.',
            see: 'RFC 9110 §11.4',
          }),
        ).toEqual(MISSING);
      }
    });
  }

  test('a scheme whose name only contains ApiKey is another scheme', async ({ subject, seed }) => {
    const key = keyOf(seed);
    for (const scheme of [
      'ApiKeyX',
      'ApiKey2',
      'ApiKey-V2',
      'ApiKey.v2',
      'XApiKey',
      'Api-Key',
      'Key',
    ]) {
      const result = await subject.extractApiKey(
        requestTo(seed, { Authorization: `${scheme} ${key}` }),
      );
      expect(
        result,
        teach({
          did: `Your extractApiKey ${answered(result, key)} for the scheme ${scheme}, which is not ApiKey.`,
          cost: 'Whoever compares only a part of a scheme takes credentials that were meant for something else.',
          see: 'RFC 9110 §11.1',
        }),
      ).toEqual(MISSING);
    }
  });

  test('a bare token without a scheme is not an API key', async ({ subject, seed }) => {
    const key = keyOf(seed);
    const result = await subject.extractApiKey(requestTo(seed, { Authorization: key }));
    expect(
      result,
      teach({
        did: `Your extractApiKey ${answered(result, key)} for an Authorization header without the scheme ApiKey.`,
        cost: 'Without its scheme nobody can say what a credential is, and every secret that is pasted there is tried as a key.',
        see: 'RFC 9110 §11.4',
      }),
    ).toEqual(MISSING);
  });

  test('an API key behind other credentials is not picked out', async ({ subject, seed }) => {
    const key = keyOf(seed);
    const headers = new Headers({ Authorization: `Bearer ${keyOf(seed, 'other')}` });
    headers.append('Authorization', `ApiKey ${key}`);
    const result = await subject.extractApiKey(requestTo(seed, headers));
    expect(
      [MISSING, { ok: false, reason: 'malformed' }],
      teach({
        did: `Your extractApiKey ${answered(result, key)} out of an Authorization header that was sent twice, Bearer first.`,
        cost: 'Node.js and many proxies read the first of two such headers. An attacker appends one that only your code sees.',
        see: 'RFC 9110 §5.3',
      }),
    ).toContainEqual(result);
  });

  test('X-Api-Key counts beside another scheme', async ({ subject, seed }) => {
    const key = keyOf(seed);
    for (const other of ['Bearer', 'Basic', 'ApiKeyX']) {
      const result = await subject.extractApiKey(
        requestTo(seed, { Authorization: `${other} ${keyOf(seed, 'other')}`, 'X-Api-Key': key }),
      );
      expect(
        result,
        teach({
          did: `Your extractApiKey ${answered(result, key)} when X-Api-Key came with Authorization: ${other}.`,
          cost: 'Gateways put their own credentials into Authorization. The key beside them is still a key, and its owner is locked out.',
          see: 'RFC 9110 §11.4',
        }),
      ).toEqual({ ok: true, key });
    }
  });
});
