import { describe, expect } from 'vitest';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { ask, browsers, inWords, shown, withBackend, withoutBackend } from './clients.ts';

const test = exerciseTest<typeof Exercise>();

describe('browser-credential', () => {
  test('without a backend there is no session', async ({ subject }) => {
    for (const [client, { credential }] of await ask(subject.chooseStorage, withoutBackend)) {
      expect(
        credential,
        teach({
          did: `Your chooseStorage chose ${shown(credential)} as the credential of ${inWords(client)}.`,
          cost: 'There is no server to keep the session and set its cookie. A cookie that the page sets from JavaScript cannot be HttpOnly, so every script can read it.',
          see: 'exercise 12, rule 3',
        }),
      ).toBe('bearer-token');
    }
  });

  test('a same-origin API with a backend takes a session cookie', async ({ subject }) => {
    const clients = withBackend.filter(({ api }) => api === 'same-origin');
    for (const [client, { credential }] of await ask(subject.chooseStorage, clients)) {
      expect(
        credential,
        teach({
          did: `Your chooseStorage chose ${shown(credential)} as the credential of ${inWords(client)}.`,
          cost: 'A token that scripts can use is a token that an injected script can steal and use elsewhere. An HttpOnly session cookie cannot be read, and the server can end it at once.',
          see: 'exercise 12, rule 4; RFC 10017',
        }),
      ).toBe('session-cookie');
    }
  });

  test('any other API with a backend takes either', async ({ subject }) => {
    const clients = withBackend.filter(({ api }) => api !== 'same-origin');
    for (const [client, { credential }] of await ask(subject.chooseStorage, clients)) {
      expect(
        ['session-cookie', 'bearer-token'],
        teach({
          did: `Your chooseStorage chose ${shown(credential)} as the credential of ${inWords(client)}.`,
          cost: 'Only two kinds of credential are on offer. Anything else, such as a token in the URL, ends up in logs.',
          see: 'exercise 12, rule 4',
        }),
      ).toContain(credential);
    }
  });
});

describe('browser-storage', () => {
  test('an access token is in memory or not in the browser at all', async ({ subject }) => {
    for (const [client, { accessToken }] of await ask(subject.chooseStorage, browsers)) {
      expect(
        ['memory', 'none'],
        teach({
          did: `Your chooseStorage chose ${shown(accessToken)} for the access token of ${inWords(client)}.`,
          cost:
            accessToken === 'secure-storage'
              ? 'A browser has no storage that its scripts cannot read. What sounds secure is localStorage in the end, and one injected script (XSS) empties it.'
              : 'Every script of the page can read Web Storage, for as long as the token lives there: one injected script (XSS) takes it away. sessionStorage is no better.',
          see: 'exercise 12, rule 2; RFC 10017',
        }),
      ).toContain(accessToken);
    }
  });

  test('a refresh token is in an HttpOnly cookie or not in the browser at all', async ({
    subject,
  }) => {
    for (const [client, { refreshToken }] of await ask(subject.chooseStorage, withBackend)) {
      expect(
        ['httponly-cookie', 'none'],
        teach({
          did: `Your chooseStorage chose ${shown(refreshToken)} for the refresh token of ${inWords(client)}.`,
          cost: 'A refresh token lives long. In a place that scripts can read, one injected script (XSS) turns it into access for weeks.',
          see: 'exercise 12, rule 2; RFC 9700 §4.14',
        }),
      ).toContain(refreshToken);
    }
  });

  test('without a backend there is no refresh token', async ({ subject }) => {
    for (const [client, { refreshToken }] of await ask(subject.chooseStorage, withoutBackend)) {
      expect(
        refreshToken,
        teach({
          did: `Your chooseStorage chose ${shown(refreshToken)} for the refresh token of ${inWords(client)}.`,
          cost: 'Only a server can set an HttpOnly cookie, and this client has none. What is left is a place that every script can read.',
          see: 'exercise 12, rule 3',
        }),
      ).toBe('none');
    }
  });

  test('a session cookie leaves no token in the browser', async ({ subject }) => {
    for (const [client, answer] of await ask(subject.chooseStorage, withBackend)) {
      if (answer.credential !== 'session-cookie') continue;
      const { accessToken, refreshToken } = answer;
      expect(
        { accessToken, refreshToken },
        teach({
          did: `Your chooseStorage left tokens in the browser (access token: ${shown(accessToken)}, refresh token: ${shown(refreshToken)}) beside the session cookie of ${inWords(client)}.`,
          cost: 'The session is on the server, and so are its tokens. A second copy in the browser is one more thing to steal.',
          see: 'exercise 12, rule 6; RFC 10017',
        }),
      ).toEqual({ accessToken: 'none', refreshToken: 'none' });
    }
  });

  test('a bearer token has an access token in memory', async ({ subject }) => {
    for (const [client, answer] of await ask(subject.chooseStorage, browsers)) {
      if (answer.credential === 'session-cookie' && client.hasBackend) continue;
      const { accessToken } = answer;
      expect(
        accessToken,
        teach({
          did: `Your chooseStorage chose ${shown(accessToken)} for the access token of ${inWords(client)}, whose credential is a bearer token.`,
          cost: 'The token must be attached to each request by your code, so your code must hold it: no token, no access.',
          see: 'exercise 12, rules 2 and 6',
        }),
      ).toBe('memory');
    }
  });
});
