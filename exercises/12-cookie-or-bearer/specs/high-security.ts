import { describe, expect } from 'vitest';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { ask, inWords, shown, withBackend, withoutBackend } from './clients.ts';

const test = exerciseTest<typeof Exercise>();

describe('high-security', () => {
  const high = withBackend.filter(({ highSecurity }) => highSecurity);

  test('with a backend the browser gets nothing but a session cookie', async ({ subject }) => {
    for (const [client, answer] of await ask(subject.chooseStorage, high)) {
      const { credential, accessToken, refreshToken } = answer;
      expect(
        { credential, accessToken, refreshToken },
        teach({
          did: `Your chooseStorage gave ${inWords(client)}: credential ${shown(credential)}, access token ${shown(accessToken)}, refresh token ${shown(refreshToken)}.`,
          cost: 'A token in the browser can be taken away by an injected script and used from anywhere. A backend that holds the tokens (BFF) leaves nothing to take.',
          see: 'exercise 12, rule 5; RFC 10017',
        }),
      ).toEqual({ credential: 'session-cookie', accessToken: 'none', refreshToken: 'none' });
    }
  });

  test('its cookie is SameSite=Strict', async ({ subject }) => {
    for (const [client, { sameSite }] of await ask(subject.chooseStorage, high)) {
      expect(
        sameSite,
        teach({
          did: `Your chooseStorage chose ${shown(sameSite)} for the SameSite of ${inWords(client)}.`,
          cost: 'Lax lets the cookie travel with every link from another site to yours, so a GET that changes something can be triggered from outside.',
          see: 'exercise 12, rule 5; RFC 10017',
        }),
      ).toBe('strict');
    }
  });

  test('without a backend it holds a token in memory and nothing that lasts', async ({
    subject,
  }) => {
    const clients = withoutBackend.filter(({ highSecurity }) => highSecurity);
    for (const [client, { accessToken, refreshToken }] of await ask(
      subject.chooseStorage,
      clients,
    )) {
      expect(
        { accessToken, refreshToken },
        teach({
          did: `Your chooseStorage gave ${inWords(client)}: access token ${shown(accessToken)}, refresh token ${shown(refreshToken)}.`,
          cost: 'What outlives the page can be stolen from it. A short-lived token in memory ends with the tab.',
          see: 'exercise 12, rule 3',
        }),
      ).toEqual({ accessToken: 'memory', refreshToken: 'none' });
    }
  });
});
