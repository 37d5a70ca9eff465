import { describe, expect } from 'vitest';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { ask, inWords, outsideBrowsers, shown } from './clients.ts';

const test = exerciseTest<typeof Exercise>();

describe('outside-browsers', () => {
  test('mobile apps and servers carry a bearer token', async ({ subject }) => {
    for (const [client, { credential }] of await ask(subject.chooseStorage, outsideBrowsers)) {
      expect(
        credential,
        teach({
          did: `Your chooseStorage chose ${shown(credential)} as the credential of ${inWords(client)}.`,
          cost: 'Cookies work because a browser keeps, sends and guards them. Without one you rebuild all of that by hand, and gain nothing over a header.',
          see: 'exercise 12, rule 1',
        }),
      ).toBe('bearer-token');
    }
  });

  test('they keep the access token in memory or secure storage', async ({ subject }) => {
    for (const [client, { accessToken }] of await ask(subject.chooseStorage, outsideBrowsers)) {
      expect(
        ['memory', 'secure-storage'],
        teach({
          did: `Your chooseStorage chose ${shown(accessToken)} for the access token of ${inWords(client)}.`,
          cost: 'A bearer token has to be somewhere: without it no request is authenticated, and in a plain file every backup and every other app can read it.',
          see: 'exercise 12, rules 1 and 6; RFC 6750 §5.3',
        }),
      ).toContain(accessToken);
    }
  });

  test('they keep a refresh token in secure storage, or have none', async ({ subject }) => {
    for (const [client, { refreshToken }] of await ask(subject.chooseStorage, outsideBrowsers)) {
      expect(
        ['none', 'secure-storage'],
        teach({
          did: `Your chooseStorage chose ${shown(refreshToken)} for the refresh token of ${inWords(client)}.`,
          cost: 'HttpOnly keeps a cookie from the scripts of a page, and here is no page: the long-lived token lies in an ordinary file.',
          see: 'exercise 12, rule 1; RFC 9700 §4.14',
        }),
      ).toContain(refreshToken);
    }
  });
});
