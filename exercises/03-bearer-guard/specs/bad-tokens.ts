import { describe } from 'vitest';
import { seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { knock } from './outcome.ts';
import { INVALID_TOKEN, type Stake } from './refusals.ts';
import { grantOf, realmOf, scopesOf, tokenOf, withAuthorization } from './requests.ts';
import { expectAllowed, expectAsked, expectRefused } from './verdict.ts';
import { knowing, verifier } from './verifier.ts';

const test = exerciseTest<typeof Exercise>();

const REFUSED_TOKEN: Stake = {
  cost: 'Any text at all opens the door. If your check is asynchronous: is it awaited?',
  see: 'RFC 6750 §3.1',
};

describe('rejects-bad-tokens', () => {
  test('a token that verify refuses is refused', async ({ subject, seed }) => {
    for (const requiredScopes of [[], scopesOf(seed)]) {
      const token = tokenOf(seed, `unknown ${requiredScopes.length}`);
      const desk = knowing({ [tokenOf(seed)]: grantOf(seed, requiredScopes) });
      const policy = { realm: realmOf(seed), requiredScopes };
      const request = withAuthorization(seed, `Bearer ${token}`);
      const what = `a token for which verify said null, on a route that asks for ${requiredScopes.length || 'no'} scopes`;
      const outcome = await knock(subject, { request, policy, verifier: desk });
      expectRefused(outcome, what, INVALID_TOKEN, REFUSED_TOKEN);
      expectAsked(desk, [token], what);
    }
  });

  test('verify is asked anew for each request', async ({ subject, seed }) => {
    const token = tokenOf(seed);
    const grant = grantOf(seed);
    const policy = { realm: realmOf(seed), requiredScopes: [] };
    const random = seededRandom(seed, 'verdicts');
    // Good and bad by turns at places that nobody can count on, and both at least once.
    const drawn = Array.from({ length: 6 }, () => random.int(2) === 0);
    for (const good of [true, ...drawn, false, true]) {
      const desk = verifier(async () => (good ? grant : null));
      const request = withAuthorization(seed, `Bearer ${token}`);
      const outcome = await knock(subject, { request, policy, verifier: desk });
      const what = good
        ? 'a token that verify took again after it had refused it'
        : 'a token that verify had taken before and now refuses';
      if (good) {
        expectAllowed(outcome, what, grant.subject, {
          cost: 'One refusal, perhaps before the sign-in was through, and its user is locked out for good.',
          see: 'the contract in the README',
        });
      } else {
        expectRefused(outcome, what, INVALID_TOKEN, {
          cost: 'A token that was revoked a moment ago goes on opening the door. Whether an answer may be kept is for verify to know.',
          see: 'the contract in the README',
        });
      }
      expectAsked(desk, [token], 'a token that came again');
    }
  });
});
