import { describe, expect } from 'vitest';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { knock, type Outcome } from './outcome.ts';
import { costOfStatus, type Refusal } from './refusals.ts';
import { grantOf, realmOf, scopesOf, tokenOf, withAuthorization } from './requests.ts';
import { expectAllowed, expectAsked, expectTurnedAway } from './verdict.ts';
import { failing, trusting } from './verifier.ts';

const test = exerciseTest<typeof Exercise>();

const OUTAGE: Refusal = {
  status: 503,
  error: null,
  meaning: 'nobody knows whether the token is good',
};

/** What `verify` may fail with. Some of it looks like an answer. */
const failures: readonly (readonly [string, () => Error])[] = [
  ['a network error', () => new TypeError('fetch failed')],
  ['a timeout', () => Object.assign(new Error('timed out'), { name: 'TimeoutError' })],
  ['an error about the token', () => new Error('invalid token')],
  ['an error without a message', () => new Error('')],
];

describe('fails-closed', () => {
  for (const [nature, make] of failures) {
    test(`${nature} from verify makes it 503`, async ({ subject, seed }) => {
      for (const requiredScopes of [[], scopesOf(seed)]) {
        const verifier = failing(make());
        const what = `a token while verify rejected with ${nature}`;
        const token = tokenOf(seed);
        const outcome = await knock(subject, {
          request: withAuthorization(seed, `Bearer ${token}`),
          policy: { realm: realmOf(seed), requiredScopes },
          verifier,
        });
        expectOutage(outcome, what);
        expectAsked(verifier, [token], what);
      }
    });
  }

  test('an outage is not remembered', async ({ subject, seed }) => {
    const token = tokenOf(seed);
    const grant = grantOf(seed);
    const policy = { realm: realmOf(seed), requiredScopes: [] };
    const request = () => withAuthorization(seed, `Bearer ${token}`);
    const during = await knock(subject, {
      request: request(),
      policy,
      verifier: failing(new Error('no answer')),
    });
    expectOutage(during, 'a token while verify rejected');
    const after = await knock(subject, { request: request(), policy, verifier: trusting(grant) });
    expectAllowed(after, 'a good token once verify worked again', grant.subject, {
      cost: 'A hiccup of a second becomes an outage of minutes.',
      see: 'the contract in the README',
    });
  });
});

/** The guard says that it cannot tell. A challenge is not needed; one that blames the token is wrong. */
function expectOutage(outcome: Outcome, what: string): void {
  expectTurnedAway(outcome, what, {
    cost: 'Whoever can disturb the way to the one who verifies opens the door for every token, forged ones too.',
    see: 'RFC 9110 §15.6.4 and the contract in the README',
  });
  expect(
    outcome.status,
    teach({
      did: `Your guard answered ${outcome.status} to ${what}. It has to be 503.`,
      ...costOfStatus(OUTAGE, outcome.status),
    }),
  ).toBe(503);
  const error =
    typeof outcome.bearer === 'string' ? undefined : outcome.bearer.parameters.get('error');
  expect(
    error?.value,
    teach({
      did: `Your guard's 503 to ${what} says error="${error?.value.slice(0, 40)}".`,
      cost: 'The client believes that its token is at fault, throws it away and signs its user out.',
      see: 'RFC 6750 §3.1',
    }),
  ).toBe(undefined);
}
