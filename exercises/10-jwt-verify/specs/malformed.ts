import { describe, expect } from 'vitest';
import {
  badHeaders,
  badPayloads,
  criticalTokens,
  malformedTokens,
  tokenOfLength,
} from '#fixtures/tokens/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { withVerifiers } from './setting.ts';
import { expectAccepted, expectRejected } from './verdict.ts';

const test = withVerifiers(exerciseTest<typeof Exercise>());

const NO_TOKEN = {
  cost: 'What is no JWT has no claims. Code that goes on with it compares undefined with undefined.',
  see: 'RFC 7519 §7.2',
};

describe('rejects-malformed-tokens', () => {
  test('a text that is no token is rejected', async ({ provenVerifier }) => {
    const { server, verify } = await provenVerifier();
    for (const hostile of malformedTokens(server.mint())) {
      await expectRejected(verify, hostile, NO_TOKEN);
    }
    const what = 'a whole Authorization value, with Bearer in front of the token';
    await expectRejected(verify, { what, token: `Bearer ${server.mint()}` }, NO_TOKEN);
  });

  test('a header that is no JSON object with an alg is rejected', async ({ provenVerifier }) => {
    const { server, verify } = await provenVerifier();
    for (const hostile of badHeaders(server.keys.current(), server.claims())) {
      await expectRejected(verify, hostile, NO_TOKEN);
    }
  });

  test('a payload that is no JSON object is rejected, even if it is signed', async ({
    provenVerifier,
  }) => {
    const { server, verify } = await provenVerifier();
    for (const hostile of badPayloads(server.keys.current())) {
      await expectRejected(verify, hostile, NO_TOKEN);
    }
  });

  test('a token over 16 KiB is rejected before anything is fetched for it', async ({
    openVerifier,
  }) => {
    const { server, verify } = await openVerifier();
    const token = tokenOfLength(server.keys.current(), server.claims(), 16 * 1024 + 1);
    await expectRejected(
      verify,
      { what: 'a token of 16 KiB and one character', token },
      {
        cost: 'Anyone can keep your server busy with decoding, parsing and hashing as much as they care to send.',
        see: 'the contract in the README',
      },
    );
    expect(
      server.hits.jwks,
      teach({
        did: 'Your verifier fetched the key set for a token that is too long to be looked at.',
        cost: 'Work that an attacker can ask for without a valid token is work that they will ask for.',
        see: 'the contract in the README',
      }),
    ).toBe(0);
  });

  test('a token of exactly 16 KiB is still accepted', async ({ openVerifier }) => {
    const { server, verify } = await openVerifier();
    const token = tokenOfLength(server.keys.current(), server.claims(), 16 * 1024);
    await expectAccepted(verify, token, 'a good token of exactly 16 KiB');
  });
});

describe('honours-crit', () => {
  test('a crit that cannot be honoured rejects the token', async ({ provenVerifier }) => {
    const { server, verify } = await provenVerifier();
    const empty = [null, '', 0, false].map((crit) => ({
      what: `a token whose crit is ${JSON.stringify(crit)}`,
      token: server.mint({ header: { crit } }),
    }));
    const critical = criticalTokens(server.keys.current(), server.claims());
    for (const hostile of [...critical, ...empty]) {
      await expectRejected(verify, hostile, {
        cost: 'The issuer said: do not accept this unless you understand that parameter. Its condition, such as one use only, is now ignored.',
        see: 'RFC 7515 §4.1.11',
      });
    }
  });
});
