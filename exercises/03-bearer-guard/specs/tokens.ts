import { describe } from 'vitest';
import { seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import type { Grant } from '../src/index.ts';
import { knock, type Outcome, type Visit } from './outcome.ts';
import type { Stake } from './refusals.ts';
import { grantOf, realmOf, requestTo, tokenOf, withAuthorization } from './requests.ts';
import { expectAllowed, expectAsked } from './verdict.ts';
import { knowing, lastFirst } from './verifier.ts';

const test = exerciseTest<typeof Exercise>();

const LOCKED_OUT = 'A client that follows the rules is locked out.';

/** A visit to a route without required scopes, by the holder of this good token. */
interface GoodVisit extends Visit {
  readonly token: string;
  readonly grant: Grant;
}

function visit(seed: string, request: Request, token: string, grant = grantOf(seed)): GoodVisit {
  const policy = { realm: realmOf(seed), requiredScopes: [] };
  return { request, policy, verifier: knowing({ [token]: grant }), token, grant };
}

/** The visitor passes, and `verify` was asked once, for exactly the token. */
function expectOpened(
  outcome: Outcome,
  { verifier, token, grant }: GoodVisit,
  what: string,
  stake?: Stake,
): void {
  // Whoever changes the token gets null for it, and then the change is what to tell.
  if (outcome.kind === 'refused' && verifier.asked.length > 0) expectAsked(verifier, [token], what);
  expectAllowed(outcome, what, grant.subject, stake);
  expectAsked(verifier, [token], what);
}

describe('reads-the-token', () => {
  test('a good token opens the door', async ({ subject, seed }) => {
    const token = tokenOf(seed);
    const grant = grantOf(seed);
    const visitor = visit(seed, withAuthorization(seed, `Bearer ${token}`), token, grant);
    const what = 'a request with a good token';
    expectOpened(await knock(subject, visitor), visitor, what);
  });

  test('the name of the scheme has no case', async ({ subject, seed }) => {
    const token = tokenOf(seed);
    const grant = grantOf(seed);
    for (const scheme of ['bearer', 'BEARER', 'bEaReR']) {
      const visitor = visit(seed, withAuthorization(seed, `${scheme} ${token}`), token, grant);
      const what = `a good token whose scheme was written ${scheme}`;
      expectOpened(await knock(subject, visitor), visitor, what, {
        cost: `Scheme names are case-insensitive. ${LOCKED_OUT}`,
        see: 'RFC 9110 §11.1',
      });
    }
  });

  test('several spaces after the scheme are fine', async ({ subject, seed }) => {
    const token = tokenOf(seed);
    const grant = grantOf(seed);
    for (const spaces of ['  ', '     ']) {
      const request = withAuthorization(seed, `Bearer${spaces}${token}`);
      const visitor = visit(seed, request, token, grant);
      const what = `a good token with ${spaces.length} spaces between scheme and token`;
      expectOpened(await knock(subject, visitor), visitor, what, {
        cost: `The grammar is 1*SP, one or more. ${LOCKED_OUT}`,
        see: 'RFC 9110 §11.4',
      });
    }
  });

  test('every character of token68 may stand in a token', async ({ subject, seed }) => {
    const grant = grantOf(seed);
    for (const token of tokens68(seed)) {
      const visitor = visit(seed, withAuthorization(seed, `Bearer ${token}`), token, grant);
      const marks = [...new Set(token.match(/[^A-Za-z0-9=]|=+$/g) ?? [])].join(' ');
      const what = `a well-formed token, ${token.length} characters long${marks && `, with these among them: ${marks}`}`;
      expectOpened(await knock(subject, visitor), visitor, what, {
        cost: LOCKED_OUT,
        see: 'RFC 9110 §11.2',
      });
    }
  });

  test('the method does not matter', async ({ subject, seed }) => {
    const token = tokenOf(seed);
    const grant = grantOf(seed);
    for (const method of ['HEAD', 'OPTIONS', 'PUT', 'DELETE']) {
      const request = requestTo(seed, { Authorization: `Bearer ${token}` }, { method });
      const what = `a request with the method ${method} and a good token`;
      const outcome = await knock(subject, visit(seed, request, token, grant));
      expectAllowed(outcome, what, grant.subject);
    }
    const body = JSON.stringify({ amount: 1 });
    const request = requestTo(seed, { Authorization: `Bearer ${token}` }, { body });
    const outcome = await knock(subject, visit(seed, request, token, grant));
    expectAllowed(
      outcome,
      'a request with the method POST, a body and a good token',
      grant.subject,
    );
  });

  test('requests that overlap do not mix', async ({ subject, seed }) => {
    const labels = ['first', 'second', 'third'] as const;
    const grants = new Map<unknown, Grant>(
      labels.map((label) => [tokenOf(seed, label), grantOf(seed, [], label)]),
    );
    const gate = lastFirst(labels.length, (token) => grants.get(token) ?? null);
    const policy = { realm: realmOf(seed), requiredScopes: [] };
    const outcomes = await Promise.all(
      [...grants.keys()].map((token) =>
        knock(subject, {
          request: withAuthorization(seed, `Bearer ${token}`),
          policy,
          verifier: gate,
        }),
      ),
    );
    for (const [index, { subject: holder }] of [...grants.values()].entries()) {
      const outcome = outcomes[index] ?? { kind: 'other', what: 'nothing' };
      expectAllowed(outcome, `request ${index + 1} of three that overlapped`, holder, {
        cost: 'Under load one user is served as another. Keep nothing outside of the call.',
        see: 'the contract in the README',
      });
    }
  });
});

/** Tokens that are token68 and look unlike base64url. */
function tokens68(seed: string): string[] {
  const token = tokenOf(seed, 'token68');
  const random = seededRandom(seed, 'long');
  const jwt = [40, 4_400, 64].map((length) => random.base64url(length)).join('.');
  return [
    'x',
    '0',
    `${token}=`,
    `${token}==`,
    `${token}===`,
    `a+b/c-d.e_f~${token}`,
    `+${token}/`,
    `/${token}~`,
    `.${token}.`,
    jwt,
  ];
}
