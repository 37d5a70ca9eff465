import { expect } from 'vitest';
import { type Lesson, type Network, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { carriesTokens, describeResult, hasThrown, isCompleted, reasonOf } from './outcome.ts';
import type { Instead, SignIn } from './sign-in.ts';
import { faultOfRequest } from './token-form.ts';

export type Reason = Extract<Exercise.AuthorizationResult, { ok: false }>['reason'];

/** What it costs if a callback is not refused, or if a good one is. */
export type Stake = Pick<Lesson, 'cost' | 'see'>;

/** What the student's code has to make of a callback. `what` is the callback: "a callback with …". */
export interface Verdicts {
  /** It is accepted: one right token request goes out, and the tokens are given. */
  expectTokens(
    signIn: SignIn,
    what: string,
    options?: { readonly instead?: Instead; readonly stake?: Stake },
  ): Promise<Record<string, unknown>>;
  /** It is refused for one of these reasons before anything is sent. Gives the result. */
  expectRefusal(
    signIn: SignIn,
    what: string,
    reasons: readonly Reason[],
    stake: Stake,
    instead?: Instead,
  ): Promise<unknown>;
  /** It is good, and the token endpoint's answer is not. `what` is that answer. Gives the result. */
  expectTokenError(signIn: SignIn, what: string, stake: Stake, instead?: Instead): Promise<unknown>;
}

type Complete = (signIn: SignIn, instead?: Instead) => Promise<unknown>;

const NOT_SIGNED_IN: Stake = {
  cost: 'A user who has done everything right is not signed in. Code that refuses everything protects nothing.',
  see: 'RFC 6749 §4.1.2 to §4.1.4',
};

/** The verdicts on the student's function `complete`, whose requests `network` sees. */
export function verdictsOn(complete: Complete, network: Network): Verdicts {
  return {
    expectTokens: async (signIn, what, { instead, stake = NOT_SIGNED_IN } = {}) => {
      const before = network.requests.length;
      const result = await complete(signIn, instead);
      const [request] = network.requests.slice(before);
      const fault = request === undefined ? null : faultOfRequest(request, signIn, instead);
      expect(
        isCompleted(result),
        teach(fault ?? { did: describeResult(result, what), ...stake }),
      ).toBe(true);
      return isCompleted(result) ? result.tokens : {};
    },

    expectRefusal: async (signIn, what, reasons, stake, instead) => {
      const before = network.requests.length;
      const result = await complete(signIn, instead);
      expect(
        network.requests.length - before,
        teach(lessonOfSending(result, what, reasons, stake)),
      ).toBe(0);
      expectReason(result, what, reasons, stake, {
        cost: 'Anyone can have a browser open such a URL. Each time becomes a 500 of yours instead of a page that says what to do.',
        see: 'the contract in the README',
      });
      return result;
    },

    expectTokenError: async (signIn, what, stake, instead) => {
      const result = await complete(signIn, instead);
      expectReason(result, what, ['token-error'], stake, {
        cost: 'A bad day of the token endpoint becomes a broken page of yours, where you could say "please sign in again".',
        see: 'the contract in the README',
      });
      return result;
    },
  };
}

function expectReason(
  result: unknown,
  what: string,
  reasons: readonly Reason[],
  stake: Stake,
  thrown: Stake,
): void {
  const reason = reasonOf(result);
  const isRight = reasons.some((one) => one === reason);
  const did = describeResult(result, what);
  const lesson: Lesson = {
    did:
      reason === undefined || isRight
        ? did
        : `${did.replace(/\.$/, '')}, where the contract says ${reasons.join(' or ')}.`,
    ...(hasThrown(result) ? thrown : stake),
  };
  expect(isRight && !carriesTokens(result), teach(lesson)).toBe(true);
}

/** The student's code sent something for a callback that it had to refuse first. */
function lessonOfSending(
  result: unknown,
  what: string,
  reasons: readonly Reason[],
  stake: Stake,
): Lesson {
  if (isCompleted(result)) return { did: describeResult(result, what), ...stake };
  if (reasons.some((reason) => reason === reasonOf(result))) {
    return {
      did: `Your completeAuthorization refused ${what} only after it had sent a request.`,
      cost: 'By then the code is used: the server has given out the tokens, and for whose sign-in nobody knows.',
      see: stake.see,
    };
  }
  return {
    did: `Your completeAuthorization took ${what} for a good one and sent a token request.`,
    ...stake,
  };
}
