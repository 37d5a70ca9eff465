import { describe, expect } from 'vitest';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { answered, keyOf, requestTo } from './requests.ts';

const test = exerciseTest<typeof Exercise>();

const MISSING = { ok: false, reason: 'missing' };
const LOGGED =
  'URLs end up in access logs, proxies and browser histories, and whoever reads one of them holds the key.';

describe('never-elsewhere', () => {
  test('a request without any key is missing one', async ({ subject, seed }) => {
    const result = await subject.extractApiKey(requestTo(seed));
    expect(
      result,
      teach({
        did: `Your extractApiKey ${answered(result)} for a request that carries no key at all.`,
        cost: 'The server cannot tell a visitor without a key from one with a bad key.',
        see: 'RFC 9110 §11.6.2',
      }),
    ).toEqual(MISSING);
  });

  test('a key in the URL does not disturb the one in the header', async ({ subject, seed }) => {
    const key = keyOf(seed);
    const query = `?api_key=${keyOf(seed, 'other')}`;
    for (const headers of [{ Authorization: `ApiKey ${key}` }, { 'X-Api-Key': key }]) {
      const result = await subject.extractApiKey(requestTo(seed, headers, { query }));
      expect(
        result,
        teach({
          did: `Your extractApiKey ${answered(result, key)} when a good header came with another key in the URL.`,
          cost: 'The URL is nobody’s credential: anybody can make a user follow a link with a key in it.',
          see: 'RFC 9700 §4.3.2',
        }),
      ).toEqual({ ok: true, key });
    }
  });

  test('a key in the URL is not read', async ({ subject, seed }) => {
    const key = keyOf(seed);
    for (const name of [
      'api_key',
      'apikey',
      'apiKey',
      'api-key',
      'x-api-key',
      'key',
      'access_token',
    ]) {
      for (const query of [`?${name}=${key}`, `#${name}=${key}`]) {
        const result = await subject.extractApiKey(requestTo(seed, {}, { query }));
        expect(
          result,
          teach({
            did: `Your extractApiKey ${answered(result, key)} although the key stood only in the URL, as ${name}.`,
            cost: `${LOGGED} A server that takes keys from URLs invites clients to put them there.`,
            see: 'RFC 9700 §4.3.2',
          }),
        ).toEqual(MISSING);
      }
    }
  });

  test('a key in a cookie is not read', async ({ subject, seed }) => {
    const key = keyOf(seed);
    for (const name of ['api_key', 'apikey', 'ApiKey', 'X-Api-Key', 'Authorization']) {
      const result = await subject.extractApiKey(requestTo(seed, { Cookie: `${name}=${key}` }));
      expect(
        result,
        teach({
          did: `Your extractApiKey ${answered(result, key)} although the key stood only in a cookie.`,
          cost: 'Browsers send cookies by themselves, so another site can make its visitors use the key (CSRF).',
          see: 'RFC 9700 §4.7',
        }),
      ).toEqual(MISSING);
    }
  });

  test('a key in the body is not read', async ({ subject, seed }) => {
    const key = keyOf(seed);
    const bodies: readonly (readonly [string, string])[] = [
      ['application/x-www-form-urlencoded', `api_key=${key}&apikey=${key}&key=${key}`],
      ['application/json', JSON.stringify({ api_key: key, apiKey: key, apikey: key, key })],
      ['text/plain', key],
    ];
    for (const [type, body] of bodies) {
      const result = await subject.extractApiKey(
        requestTo(seed, { 'Content-Type': type }, { body }),
      );
      expect(
        result,
        teach({
          did: `Your extractApiKey ${answered(result, key)} although the key stood only in the body (${type}).`,
          cost: 'Bodies are logged, stored and forwarded as data, and the key goes with them.',
          see: 'RFC 9110 §11.6.2',
        }),
      ).toEqual(MISSING);
    }
  });

  test('a header with a body behind it is read all the same', async ({ subject, seed }) => {
    const key = keyOf(seed);
    const body = JSON.stringify({ api_key: keyOf(seed, 'other') });
    const result = await subject.extractApiKey(requestTo(seed, { 'X-Api-Key': key }, { body }));
    expect(
      result,
      teach({
        did: `Your extractApiKey ${answered(result, key)} for a POST with a good key in its header.`,
        cost: 'A request with a body needs its key no less than one without.',
        see: 'RFC 9110 §11.6.2',
      }),
    ).toEqual({ ok: true, key });
  });

  test('a key in any other header is not read', async ({ subject, seed }) => {
    const key = keyOf(seed);
    const others = [
      { 'Proxy-Authorization': `ApiKey ${key}` },
      { 'Api-Key': key },
      { ApiKey: key },
      { 'X-ApiKey': key },
      { X_Api_Key: key },
      { 'X-Auth-Token': key },
      { 'X-Access-Token': key },
      { 'X-Forwarded-Authorization': `ApiKey ${key}` },
      { 'X-Authorization': `ApiKey ${key}` },
      { Referer: `https://app.example.com/?api_key=${key}` },
    ];
    for (const headers of others) {
      const [name] = Object.keys(headers);
      const result = await subject.extractApiKey(requestTo(seed, headers));
      expect(
        result,
        teach({
          did: `Your extractApiKey ${answered(result, key)} although the key stood only in ${name}.`,
          cost: 'What filters and logs hide are the headers they know of. A key in another one is printed.',
          see: 'RFC 9110 §11.6.2',
        }),
      ).toEqual(MISSING);
    }
  });
});
