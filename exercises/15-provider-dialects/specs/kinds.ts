import { describe, expect } from 'vitest';
import { type Claims, encryptedToken } from '#fixtures/providers/index.ts';
import { seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { JWT_DIALECTS, PROVIDER_NAMES } from './dialects.ts';
import { withProviders } from './setting.ts';
import {
  aToken,
  expectAccepted,
  expectRejected,
  expectRejectedClaims,
  type Stake,
} from './verdict.ts';

const test = withProviders(exerciseTest<typeof Exercise>());

const EXPIRED: Stake = {
  cost: 'A token that leaks is good for as long as you let it. These providers rely on short lives, because their JWTs cannot be revoked.',
  see: 'RFC 7519 §4.1.4',
};

const EARLY: Stake = {
  cost: 'The provider said from when on it counts. Access that begins tomorrow begins today.',
  see: 'RFC 7519 §4.1.5',
};

/** Registered kinds of token that are no access tokens, and names that only look like one. */
const OTHER_TYPES = [
  'logout+jwt',
  'secevent+jwt',
  'dpop+jwt',
  'id+jwt',
  'rt+jwt',
  'oauth-authz-req+jwt',
  'Bearer',
  'at+jwt+x',
  'x-at+jwt',
];

describe('times-and-kinds', () => {
  for (const dialect of JWT_DIALECTS) {
    const provider = PROVIDER_NAMES[dialect];

    test(`${provider}: exp and nbf are obeyed`, async ({ openProven, clock }) => {
      const setting = await openProven(dialect);
      const now = clock.now() / 1_000;
      const good: Readonly<Record<string, Claims>> = {
        'that expires in a second': { exp: now + 1 },
        'that is valid from now on': { nbf: now },
        'without `nbf`': { nbf: undefined },
      };
      for (const [which, claims] of Object.entries(good)) {
        await expectAccepted(setting, { what: `a good ${provider} token ${which}`, claims });
      }
      const bad: readonly [string, Claims, Stake][] = [
        ['that expired an hour ago', { exp: now - 3_600 }, EXPIRED],
        ['that expired five seconds ago', { exp: now - 5 }, EXPIRED],
        ['without `exp`', { exp: undefined }, EXPIRED],
        ['whose `exp` is a text', { exp: String(now + 60) }, EXPIRED],
        ['that becomes valid in an hour', { exp: now + 7_200, nbf: now + 3_600 }, EARLY],
        ['that becomes valid in six seconds', { nbf: now + 6 }, EARLY],
        ['whose `nbf` is a text', { nbf: String(now + 3_600) }, EARLY],
      ];
      for (const [which, claims, stake] of bad) {
        await expectRejectedClaims(setting, `${aToken(provider)} ${which}`, { claims }, stake);
      }
    });

    test(`${provider}: the time is that of each call`, async ({ openProven, clock }) => {
      const setting = await openProven(dialect);
      const now = clock.now() / 1_000;
      const token = setting.mint({ claims: { exp: now + 60 } });
      await clock.advance({ seconds: 30 });
      const what = `a good ${provider} token that was made half a minute after the verifier`;
      await expectAccepted(setting, { what, claims: { exp: now + 60 } });
      await setting.verify(token);
      await clock.advance({ seconds: 35 });
      await expectRejected(
        setting,
        { what: `${aToken(provider)} that it had accepted and that has expired since`, token },
        {
          cost: 'A verdict that is remembered makes a short-lived token a long-lived one.',
          see: 'RFC 7519 §4.1.4',
        },
      );
    });

    test(`${provider}: what is no signed JWT is rejected without a request`, async ({
      open,
      network,
      seed,
    }) => {
      const setting = await open(dialect);
      const { issuer } = setting.server;
      const [early] = network.requests;
      expect(
        early === undefined,
        teach({
          did: `Your createProviderVerifier requested ${early?.url} before there was any token.`,
          cost: 'An API that is started while the provider is down never starts, or starts with nothing and stays so.',
          see: 'the contract in the README',
        }),
      ).toBe(true);
      const stake = {
        cost: 'You have nothing that could check it. It may even be genuine, and meant for somebody else.',
        see: 'RFC 7516 §9 and the contract in the README',
      };
      const others: Readonly<Record<string, string>> = {
        'an encrypted token (JWE, five parts)': encryptedToken(seed, { iss: issuer }),
        'an empty text': '',
        'a text without dots': 'not-a-token',
      };
      for (const token of setting.opaque) {
        const what = `the opaque token "${token.slice(0, 7)}…"`;
        await expectRejected(setting, { what, token }, stake);
      }
      for (const [what, token] of Object.entries(others)) {
        await expectRejected(setting, { what, token }, stake);
      }
      const [asked] = network.requests;
      expect(
        asked === undefined,
        teach({
          did: `Your verifier requested ${asked?.url} for a text that is no signed JWT, where ${provider} tokens are.`,
          cost: 'Anyone can have your server ask the provider as often as they like. An answer would not help either: the key set has no key for such a token, and userinfo does not know your API.',
          see: 'the contract in the README',
        }),
      ).toBe(true);
    });

    test(`${provider}: what is no token of this kind is rejected`, async ({ openProven, seed }) => {
      const setting = await openProven(dialect);
      for (const typ of [...OTHER_TYPES, `${seededRandom(seed, 'typ').id(5)}+jwt`]) {
        await expectRejectedClaims(
          setting,
          `${aToken(provider)} whose header says \`typ: ${typ}\``,
          { header: { typ } },
          {
            cost: 'One key signs many kinds of token. A logout notice that passes through your server is no reason to let anyone in. A list of the kinds that are bad is never whole: go by those that are good.',
            see: 'RFC 8725 §3.11 and the contract in the README',
          },
        );
      }
      const subjects: Readonly<Record<string, Claims>> = {
        'without `sub`': { sub: undefined },
        'whose `sub` is empty': { sub: '' },
        'whose `sub` is a number': { sub: 7 },
      };
      for (const [which, claims] of Object.entries(subjects)) {
        await expectRejectedClaims(
          setting,
          `${aToken(provider)} ${which}`,
          { claims },
          {
            cost: 'The request is let in as nobody, or as whoever "undefined" is in your database.',
            see: 'RFC 7519 §4.1.2',
          },
        );
      }
      const token = setting.mint({});
      const malformed: Readonly<Record<string, string>> = {
        'a whole Authorization value, with Bearer in front of the token': `Bearer ${token}`,
        'a token without its signature': token.slice(0, token.lastIndexOf('.')),
        'three parts that are no JSON': 'not.a.token',
        'a token whose payload is null': setting.mint({ payload: 'null' }),
        'a token whose payload is a list': setting.mint({ payload: '[]' }),
      };
      for (const [what, text] of Object.entries(malformed)) {
        await expectRejected(
          setting,
          { what, token: text },
          {
            cost: 'What is no JWT has no claims. Code that goes on with it compares undefined with undefined.',
            see: 'RFC 7519 §7.2',
          },
        );
      }
    });
  }
});
