import { expect } from 'vitest';
import { teach } from '#kit';
import { expectChallenge } from './expected-challenge.ts';
import type { Challenged, Outcome, Refused } from './outcome.ts';
import { costOfStatus, type Refusal, type Stake } from './refusals.ts';
import type { Verifier } from './verifier.ts';

const RESULT = { see: 'the contract in the README' };
const LOCKED_OUT = 'A client that follows the rules is locked out.';

/** The guard lets the request pass, as the token's subject. `what` names the request: "a request …". */
export function expectAllowed(
  outcome: Outcome,
  what: string,
  subject: string,
  stake: Stake = { cost: LOCKED_OUT, see: 'RFC 6750 §2.1' },
): void {
  expectNoAccident(outcome, what);
  const status = outcome.kind === 'refused' ? outcome.status : null;
  expect(
    status,
    teach({ did: `Your guard turned away ${what}, with status ${status}.`, ...stake }),
  ).toBe(null);
  expect(
    outcome.kind === 'allowed' && outcome.subject,
    teach({
      did: `Your guard let through ${what}, but not as the subject that verify had named.`,
      cost: 'The route behind it serves the data of somebody else, or of nobody.',
      ...RESULT,
    }),
  ).toBe(subject);
}

/** The guard refuses the request, in this way and with a challenge that a client can read. */
export function expectRefused(
  outcome: Outcome,
  what: string,
  refusal: Refusal,
  stake: Stake,
): asserts outcome is Challenged {
  expectTurnedAway(outcome, what, stake);
  expect(
    outcome.status,
    teach({
      did: `Your guard answered ${outcome.status} to ${what}. It has to be ${refusal.status}.`,
      ...costOfStatus(refusal, outcome.status),
    }),
  ).toBe(refusal.status);
  expectChallenge(outcome, what, refusal);
}

/** The guard refuses the request, in whatever way. */
export function expectTurnedAway(
  outcome: Outcome,
  what: string,
  stake: Stake,
): asserts outcome is Refused {
  expectNoAccident(outcome, what);
  expect(outcome.kind, teach({ did: `Your guard let through ${what}.`, ...stake })).toBe('refused');
}

function expectNoAccident(outcome: Outcome, what: string): void {
  const threw = outcome.kind === 'threw' ? outcome.message : null;
  expect(
    threw,
    teach({
      did: `Your guard threw on ${what}, where it has to return a result: ${threw}.`,
      cost: 'The route answers 500, and where nobody catches it, the server ends.',
      ...RESULT,
    }),
  ).toBe(null);
  const other = outcome.kind === 'other' ? outcome.what : null;
  expect(
    other,
    teach({
      did: `Your guard answered ${what} with ${other}, which is no result of the contract.`,
      cost: 'The route cannot tell whether the request may pass.',
      ...RESULT,
    }),
  ).toBe(null);
}

/** `verify` was asked for these tokens, each as often as it stands here, and for nothing else. */
export function expectAsked(verifier: Verifier, tokens: readonly string[], what: string): void {
  const { asked } = verifier;
  const [token = ''] = tokens;
  expect(
    asked.length,
    teach({
      did: `Your guard asked verify ${times(asked.length)} for ${what}. It has to ask ${times(tokens.length)}.`,
      ...costOfAsking(asked.length, tokens.length),
    }),
  ).toBe(tokens.length);
  expect(
    asked,
    teach({
      did: `Your guard handed verify ${describeAsked(asked[0], token)} for ${what}.`,
      cost: 'Another text is another token: a good one is refused, or one is checked that nobody sent.',
      see: 'RFC 9110 §11.2',
    }),
  ).toEqual(tokens);
}

function costOfAsking(asked: number, wanted: number): Stake {
  if (wanted === 0) {
    return {
      cost: 'Every stray header and every probe becomes a query at whoever verifies, for something that cannot be a token.',
      see: 'RFC 6750 §3.1',
    };
  }
  const cost =
    asked === 0
      ? 'An answer from before is out of date: a revoked token goes on opening the door, or a good one stays locked out.'
      : 'A second answer may differ from the first, and each one may be a request to the authorization server.';
  return { cost, ...RESULT };
}

function times(count: number): string {
  return ['not at all', 'once', 'twice'][count] ?? `${count} times`;
}

function describeAsked(asked: unknown, token: string): string {
  if (typeof asked !== 'string') return 'something that is no text';
  if (asked.toLowerCase() === token.toLowerCase()) return 'the token with its case changed';
  if (asked.trim() === token) return 'the token with white space around it';
  if (asked.endsWith(token)) return 'more than the token, with something in front of it';
  if (token.startsWith(asked)) return 'only the beginning of the token';
  return 'another text than the token';
}
