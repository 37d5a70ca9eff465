import { describe, expect } from 'vitest';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { expectGoodTokenPasses } from './good-token.ts';
import { type Challenged, knock } from './outcome.ts';
import { INVALID_REQUEST, NO_CREDENTIALS } from './refusals.ts';
import { grantOf, realmOf, requestTo, scopesOf, tokenOf, withAuthorization } from './requests.ts';
import { expectAsked, expectRefused, expectTurnedAway } from './verdict.ts';
import { trusting } from './verifier.ts';

const test = exerciseTest<typeof Exercise>();

const OPEN_DOOR = {
  cost: 'The door stands open to everyone.',
  see: 'RFC 9110 §15.5.2',
};
const OTHER_SCHEME = {
  cost: 'Credentials of one kind must not be tried as another: a password ends up wherever tokens are logged, and a token that was bound to its sender works for a thief.',
  see: 'RFC 9110 §11.1',
};

describe('challenges-strangers', () => {
  test('whoever has a good token is no stranger', async ({ subject, seed }) => {
    for (const requiredScopes of [[], scopesOf(seed)]) {
      await expectGoodTokenPasses(subject, seed, { realm: realmOf(seed), requiredScopes });
    }
  });

  test('a request without credentials gets a challenge', async ({ subject, seed }) => {
    for (const requiredScopes of [[], scopesOf(seed)]) {
      const policy = { realm: realmOf(seed), requiredScopes };
      const verifier = trusting(grantOf(seed, requiredScopes));
      const what = 'a request without credentials';
      const outcome = await knock(subject, { request: requestTo(seed), policy, verifier });
      expectRefused(outcome, what, NO_CREDENTIALS, OPEN_DOOR);
      expectRealmNamed(outcome, what, policy.realm);
      expectAsked(verifier, [], what);
    }
  });

  test('no method is free', async ({ subject, seed }) => {
    for (const method of ['OPTIONS', 'HEAD', 'POST', 'DELETE']) {
      const policy = { realm: realmOf(seed), requiredScopes: [] };
      const verifier = trusting(grantOf(seed));
      const request = requestTo(seed, { Origin: 'https://app.example.com' }, { method });
      const what = `a request with the method ${method} and without credentials`;
      const outcome = await knock(subject, { request, policy, verifier });
      expectRefused(outcome, what, NO_CREDENTIALS, OPEN_DOOR);
    }
  });

  for (const scheme of ['Basic', 'Digest', 'ApiKey', 'DPoP', 'Token']) {
    test(`${scheme} credentials are no bearer token`, async ({ subject, seed }) => {
      const token = tokenOf(seed);
      for (const sent of scheme === 'Basic' ? [btoa(`user:${token}`), token] : [token]) {
        const what = `a request with Authorization: ${scheme}`;
        await expectStranger(subject, seed, `${scheme} ${sent}`, what);
      }
    });
  }

  test('a scheme whose name only contains Bearer is another scheme', async ({ subject, seed }) => {
    const schemes = [
      'BearerX',
      'Bearer2',
      'Bearer-Token',
      'Bearer.v2',
      'Bearer_',
      'XBearer',
      'X-Bearer',
    ];
    for (const scheme of [...schemes, 'Bear']) {
      const what = `a request with the scheme ${scheme}, which is not Bearer`;
      await expectStranger(subject, seed, `${scheme} ${tokenOf(seed)}`, what);
    }
  });

  test('a token without a scheme is not taken', async ({ subject, seed }) => {
    for (const value of [tokenOf(seed), `${tokenOf(seed)} Bearer`]) {
      const verifier = trusting(grantOf(seed));
      const policy = { realm: realmOf(seed), requiredScopes: [] };
      const request = withAuthorization(seed, value);
      const what = 'a request whose Authorization header does not begin with a scheme';
      const outcome = await knock(subject, { request, policy, verifier });
      expectTurnedAway(outcome, what, OTHER_SCHEME);
      const refusal = outcome.status === 400 ? INVALID_REQUEST : NO_CREDENTIALS;
      expectRefused(outcome, what, refusal, OTHER_SCHEME);
      expectAsked(verifier, [], what);
    }
  });
});

/** The guard treats this `Authorization` header as no credentials at all. */
async function expectStranger(
  subject: Parameters<typeof knock>[0],
  seed: string,
  authorization: string,
  what: string,
): Promise<void> {
  const policy = { realm: realmOf(seed), requiredScopes: [] };
  const verifier = trusting(grantOf(seed));
  const request = withAuthorization(seed, authorization);
  const outcome = await knock(subject, { request, policy, verifier });
  expectRefused(outcome, what, NO_CREDENTIALS, OTHER_SCHEME);
  expectRealmNamed(outcome, what, policy.realm);
  expectAsked(verifier, [], what);
}

function expectRealmNamed({ bearer }: Challenged, what: string, realm: string): void {
  const named = bearer.parameters.get('realm')?.value ?? null;
  expect(
    named,
    teach({
      did:
        named === null
          ? `Your guard's challenge for ${what} has no realm.`
          : `Your guard's challenge for ${what} names another realm than the policy's.`,
      cost: 'The realm says where the credentials are valid. Without it, a client does not know which of its tokens to show, and a bare "Bearer" is no complete challenge.',
      see: 'RFC 6750 §3',
    }),
  ).toBe(realm);
}
