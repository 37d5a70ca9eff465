import { describe, expect } from 'vitest';
import { signingKey } from '#fixtures/keys/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { withVerifiers } from './setting.ts';
import { attempt, expectAccepted, expectRejected } from './verdict.ts';

const test = withVerifiers(exerciseTest<typeof Exercise>());

const WITHDRAWN = {
  cost: 'The issuer withdrew that key, perhaps because it leaked. Whoever has it signs in as anyone for as long as you remember it.',
  see: 'RFC 7517 §5 and the contract in the README',
};

describe('caches-the-key-set', () => {
  test('within a minute the key set is fetched once', async ({ openVerifier, clock }) => {
    const { server, verify } = await openVerifier();
    for (const seconds of [0, 1, 28, 30]) {
      await clock.advance({ seconds });
      await expectAccepted(verify, server.mint());
    }
    expect(
      server.hits.jwks,
      teach({
        did: `Your verifier fetched the key set ${server.hits.jwks} times for four tokens of the same key within 59 seconds.`,
        cost: 'Every request to your API now waits for one to the authorization server, and fails whenever that one does.',
        see: 'the contract in the README',
      }),
    ).toBe(1);
  });

  test('a refetch replaces the key set', async ({ provenVerifier, clock }) => {
    const { server, verify } = await provenVerifier();
    const withdrawn = server.keys.current();
    await clock.advance({ seconds: 31 });
    server.keys.rotate();
    server.keys.retire(withdrawn);
    await expectAccepted(
      verify,
      server.mint(),
      'a good token with a key that is new in the key set',
    );
    const what = 'a token whose key is missing in the key set that it had just fetched';
    await expectRejected(verify, { what, token: server.mint({ key: withdrawn }) }, WITHDRAWN);
  });

  test('a key that was withdrawn is rejected after ten minutes at the latest', async ({
    provenVerifier,
    clock,
  }) => {
    const { server, verify } = await provenVerifier();
    const withdrawn = server.keys.current();
    const seen = server.mint();
    await expectAccepted(verify, seen);
    server.keys.rotate();
    server.keys.retire(withdrawn);
    await clock.advance({ minutes: 10, seconds: 1 });
    const what = 'a token whose key was taken off the key set more than ten minutes ago';
    await expectRejected(verify, { what, token: server.mint({ key: withdrawn }) }, WITHDRAWN);
    const again = `${what}, and which it had accepted before`;
    await expectRejected(verify, { what: again, token: seen }, WITHDRAWN);
    await expectAccepted(verify, server.mint(), 'a good token after the keys were changed');
  });

  test('a key that was withdrawn before the first fetch is rejected', async ({
    provenVerifier,
  }) => {
    const { server, verify } = await provenVerifier();
    const what = 'a token whose key is no longer listed';
    await expectRejected(
      verify,
      { what, token: server.mint({ key: server.keys.retired() }) },
      WITHDRAWN,
    );
  });

  test('a new kid is looked up once 30 seconds have passed', async ({ provenVerifier, clock }) => {
    const { server, verify } = await provenVerifier();
    await clock.advance({ seconds: 31 });
    server.keys.rotate();
    await expectAccepted(
      verify,
      server.mint(),
      'a good token whose key was added after the key set was fetched, 31 seconds ago',
    );
  });

  test('a kid that was unknown can become known', async ({ provenVerifier, clock, seed }) => {
    const { server, verify } = await provenVerifier();
    const coming = signingKey('ES256', seed, 'coming');
    const token = server.mint({ key: coming });
    await clock.advance({ seconds: 31 });
    const what = 'a token whose key the issuer does not list yet';
    await expectRejected(
      verify,
      { what, token },
      { cost: 'Anyone can invent a key.', see: 'RFC 7515 §5.2' },
    );
    server.keys.list({ ...coming.publicJwk, kid: coming.kid });
    await clock.advance({ seconds: 31 });
    await expectAccepted(
      verify,
      token,
      'a good token whose kid was unknown once and has been listed since',
    );
  });

  test('unknown kids cause one refetch in 30 seconds', async ({ provenVerifier, clock, seed }) => {
    const { server, verify } = await provenVerifier();
    const invented = (count: number) =>
      server.mint({ key: signingKey('ES256', seed, `invented ${count}`) });
    await clock.advance({ seconds: 31 });
    for (let count = 0; count < 12; count += 1) {
      if (count > 0) await clock.advance({ seconds: 2 });
      await attempt(verify, invented(count));
    }
    expect(
      server.hits.jwks,
      teach({
        did: `Your verifier fetched the key set ${server.hits.jwks - 1} times for tokens with invented kids within 22 seconds.`,
        cost: "Anyone can invent a kid. One sender can have your server flood the issuer's, until it throttles you and nobody can sign in.",
        see: 'RFC 8725 §3.10 and the contract in the README',
      }),
    ).toBeLessThanOrEqual(2);
  });
});
