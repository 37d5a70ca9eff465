import { describe, expect } from 'vitest';
import { seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { type Challenged, knock, type Outcome } from './outcome.ts';
import { INSUFFICIENT_SCOPE, type Stake } from './refusals.ts';
import { grantOf, realmOf, scopesOf, tokenOf, withAuthorization } from './requests.ts';
import { expectAllowed, expectRefused } from './verdict.ts';
import { knowing } from './verifier.ts';

const test = exerciseTest<typeof Exercise>();

const EXACT: Stake = {
  cost: 'A right over one thing becomes a right over another whose name looks like it. Scopes are compared whole, with their case.',
  see: 'RFC 6749 §3.3',
};

/** What the guard makes of a good token with these scopes, on a route that asks for those. */
async function visit(
  subject: Parameters<typeof knock>[0],
  seed: string,
  { granted, required }: { granted: string[]; required: string[] },
): Promise<Outcome> {
  const token = tokenOf(seed);
  return knock(subject, {
    request: withAuthorization(seed, `Bearer ${token}`),
    policy: { realm: realmOf(seed), requiredScopes: required },
    verifier: knowing({ [token]: grantOf(seed, granted) }),
  });
}

const quoted = (scopes: readonly string[]): string =>
  scopes.length === 0 ? 'no scopes' : scopes.map((scope) => `"${scope}"`).join(' and ');

describe('demands-every-scope', () => {
  test('a token with every required scope passes', async ({ subject, seed }) => {
    const [first, second] = scopesOf(seed);
    const more = `admin:${seededRandom(seed, 'more').id(4)}`;
    for (const [granted, required] of [
      [[first], [first]],
      [
        [second, first],
        [first, second],
      ],
      [
        [more, second, first],
        [first, second],
      ],
      [[], []],
      [[more], []],
    ] as const) {
      const outcome = await visit(subject, seed, {
        granted: [...granted],
        required: [...required],
      });
      const what = `a token with ${quoted(granted)} on a route that asks for ${quoted(required)}`;
      expectAllowed(outcome, what, grantOf(seed).subject, {
        cost: 'Someone who has every right that it takes is turned away. Order does not matter, and more is enough.',
        see: 'RFC 6750 §3.1',
      });
    }
  });

  test('one missing scope is enough to refuse', async ({ subject, seed }) => {
    const [first, second] = scopesOf(seed);
    const required = [first, second];
    for (const granted of [[], [first], [second]]) {
      const outcome = await visit(subject, seed, { granted, required });
      const what = `a token with ${quoted(granted)} on a route that asks for ${quoted(required)}`;
      expectRefused(outcome, what, INSUFFICIENT_SCOPE, {
        cost: 'Some of the rights now count for all of them: whoever may read may write.',
        see: 'RFC 6750 §3.1',
      });
      expectScopesTold(outcome, what, required);
    }
  });

  test('the refusal tells every required scope', async ({ subject, seed }) => {
    const [first, second] = scopesOf(seed);
    for (const required of [[first], [first, second], [second, first, 'a/b+c']]) {
      const outcome = await visit(subject, seed, { granted: required.slice(1), required });
      const what = `a token that lacked "${first}"`.replace(first, required[0] ?? first);
      expectRefused(outcome, what, INSUFFICIENT_SCOPE, EXACT);
      expectScopesTold(outcome, what, required);
    }
  });

  test('scopes are compared whole and exactly', async ({ subject, seed }) => {
    const [scope, other] = scopesOf(seed);
    const [verb = '', noun = ''] = scope.split(':');
    const lookAlikes = [
      [`${scope}-admin`],
      [`x${scope}`],
      [`${other}-${scope}-all`],
      [scope.slice(0, -1)],
      [verb],
      [noun],
      [scope.toUpperCase()],
      [`${verb}:*`],
      ['*'],
      ['.*'],
      [''],
      [`${scope} `],
      [`${other},${scope}`],
      [verb, noun],
    ];
    for (const granted of lookAlikes) {
      const outcome = await visit(subject, seed, { granted, required: [scope] });
      const what = `a token with ${quoted(granted)} on a route that asks for "${scope}"`;
      expectRefused(outcome, what, INSUFFICIENT_SCOPE, EXACT);
    }
  });

  test('a scope is no pattern', async ({ subject, seed }) => {
    const { subject: id } = grantOf(seed);
    for (const [required, granted] of [
      [`files.${id}`, `filesX${id}`],
      ['read:*', 'read:users'],
      ['read+', 'readd'],
    ] as const) {
      const outcome = await visit(subject, seed, { granted: [granted], required: [required] });
      const what = `a token with "${granted}" on a route that asks for "${required}"`;
      expectRefused(outcome, what, INSUFFICIENT_SCOPE, EXACT);
    }
  });

  test('a scope with the name of a built-in property has to be granted like any other', async ({
    subject,
    seed,
  }) => {
    const [scope] = scopesOf(seed);
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'length', '0']) {
      const outcome = await visit(subject, seed, { granted: [scope], required: [name] });
      const what = `a token with "${scope}" on a route that asks for "${name}"`;
      expectRefused(outcome, what, INSUFFICIENT_SCOPE, {
        cost: 'Every object and every array has properties of that name, so a look-up with in or [] finds rights that nobody gave.',
        see: 'the contract in the README',
      });
      const granted = await visit(subject, seed, { granted: [name], required: [name] });
      expectAllowed(
        granted,
        `a token with the scope "${name}", which it needs`,
        grantOf(seed).subject,
      );
    }
  });
});

/** The challenge's `scope` lists what the route needs, space-delimited, in any order. */
function expectScopesTold({ bearer }: Challenged, what: string, required: readonly string[]): void {
  const told = bearer.parameters.get('scope')?.value;
  expect(
    told?.split(' ').toSorted() ?? null,
    teach({
      did:
        told === undefined
          ? `Your guard refused ${what} without saying which scopes the route needs.`
          : `Your guard's challenge for ${what} has scope="${told.slice(0, 60)}". It has to list ${quoted(required)}, with one space between two.`,
      cost: 'The client asks the authorization server for just what stands there. If something is missing, it comes back with a token that is refused again.',
      see: 'RFC 6750 §3 and §3.1',
    }),
  ).toEqual(required.toSorted());
}
