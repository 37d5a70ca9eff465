import { describe, expect } from 'vitest';
import { seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { expectReadable } from './expected-challenge.ts';
import { expectGoodTokenPasses } from './good-token.ts';
import { knock } from './outcome.ts';
import { grantOf, requestTo, tokenOf } from './requests.ts';
import { expectTurnedAway } from './verdict.ts';
import { knowing } from './verifier.ts';

const test = exerciseTest<typeof Exercise>();

const SPLIT = {
  cost: 'A realm that is not quoted and escaped ends early for a client, and the rest of it becomes parameters and challenges that you never meant.',
  see: 'RFC 9110 §5.6.4 and §11.5',
};

/** Requests that are refused in each of the four ways with a challenge, named for lessons. */
function refusedRequests(seed: string): (readonly [string, Request])[] {
  return [
    ['a request without credentials', requestTo(seed)],
    ['a malformed token', requestTo(seed, { Authorization: `Bearer ${tokenOf(seed)} x` })],
    ['a bad token', requestTo(seed, { Authorization: `Bearer ${tokenOf(seed, 'bad')}` })],
    [
      'a token without the required scope',
      requestTo(seed, { Authorization: `Bearer ${tokenOf(seed)}` }),
    ],
  ];
}

const realms: readonly (readonly [string, (word: string) => string])[] = [
  ['one word', (word) => word],
  ['spaces, a comma and an equals sign', (word) => `${word}, area=5`],
  ['quotation marks', (word) => `the "${word}" of "all"`],
  ['backslashes', (word) => `${word}\\b\\${word}`],
  ['a backslash before a quotation mark', (word) => `${word} \\" \\\\" end`],
  ['a backslash at its end', (word) => `${word}\\`],
  ['marks of other notations', (word) => `'${word}' %22 &quot; $& <b>`],
  ['what looks like a parameter', (word) => `${word}", error="invalid_token", x="`],
  ['what looks like another challenge', (word) => `${word}", Basic realm="${word}`],
];

describe('quotes-the-realm', () => {
  test('a good token gets through whatever the realm', async ({ subject, seed }) => {
    for (const [, realmFor] of realms) {
      const realm = realmFor(seededRandom(seed, 'realm').id(6));
      await expectGoodTokenPasses(subject, seed, { realm, requiredScopes: ['read:users'] });
    }
  });

  for (const [nature, realmFor] of realms) {
    test(`a realm with ${nature} arrives as it is`, async ({ subject, seed }) => {
      const realm = realmFor(seededRandom(seed, 'realm').id(6));
      for (const [what, request] of refusedRequests(seed)) {
        const outcome = await knock(subject, {
          request,
          policy: { realm, requiredScopes: ['read:users'] },
          verifier: knowing({ [tokenOf(seed)]: grantOf(seed) }),
        });
        expectTurnedAway(outcome, what, SPLIT);
        const where = `${what} (the realm is: ${realm})`;
        expectReadable(outcome, where, SPLIT);
        const sent = outcome.bearer.parameters.get('realm');
        // Where another parameter stands, a challenge without realm is complete.
        if (sent === undefined && outcome.bearer.parameters.has('error')) continue;
        expect(
          sent?.value ?? null,
          teach({
            did: `Your guard's challenge to ${where} says ${sent === undefined ? 'no realm' : `the realm ${sent.value.slice(0, 60)}`}.`,
            ...SPLIT,
          }),
        ).toBe(realm);
        expect(
          sent?.quoted,
          teach({
            did: `Your guard's challenge to ${where} has the realm without quotation marks.`,
            cost: 'Clients have long relied on the quoted form, and the first realm with a space in it breaks the header for all of them.',
            see: 'RFC 9110 §11.5',
          }),
        ).toBe(true);
      }
    });
  }
});
