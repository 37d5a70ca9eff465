import { expect } from 'vitest';
import { teach } from '#kit';
import { describeAnswer, hasThrown, isAccepted, surplus } from './answer.ts';

/** The student's verifier. */
export type Verify = (token: string) => Promise<unknown>;

/** Why a token has to be rejected. */
export interface Stake {
  /** What an attacker gains if it is accepted. */
  readonly cost: string;
  readonly see: string;
}

const REJECTED = { ok: false, reason: 'rejected' };
const UNAVAILABLE = { ok: false, reason: 'unavailable' };

/** What a call came to: the answer, or `{ threw }`. */
export async function attempt(verify: Verify, token: string): Promise<unknown> {
  try {
    return await verify(token);
  } catch (error) {
    // A subject that was ended has its own message.
    if (!(error instanceof Error) || error.name === 'SubjectGone') throw error;
    return { threw: error.message.replace(/^Your \S+ threw /, '') };
  }
}

/** The verifier accepts a good token. `what` completes "Your verifier … ". */
export async function expectAccepted(
  verify: Verify,
  token: string,
  what = 'a good token',
): Promise<void> {
  const answer = await attempt(verify, token);
  expect(
    isAccepted(answer),
    teach({
      did: describeAnswer(answer, what),
      cost: 'Someone who signed in properly is turned away. A verifier that rejects everything protects nothing.',
      see: 'RFC 7515 §5.2',
    }),
  ).toBe(true);
}

/** The verifier rejects a token, and says nothing more than that. `what` completes "accepted …". */
export async function expectRejected(
  verify: Verify,
  { what, token }: { readonly what: string; readonly token: string },
  stake: Stake,
): Promise<void> {
  const answer = await attempt(verify, token);
  const lesson = teach({ did: describeAnswer(answer, what), ...costOf(answer, stake) });
  // toEqual does not see a function.
  expect(surplus(answer), lesson).toEqual([]);
  expect(answer, lesson).toEqual(REJECTED);
}

/** The verifier says that the key set could not be had. `when` says in which state the server is. */
export async function expectUnavailable(
  verify: Verify,
  token: string,
  when: string,
  stake: Stake,
): Promise<void> {
  const answer = await attempt(verify, token);
  const talks = isAccepted(answer) || surplus(answer).length > 0;
  const lesson = teach({
    did: describeAnswer(answer, `a token ${when}`),
    ...(talks ? costOf(answer, stake) : costOfConfusion(answer)),
  });
  expect(surplus(answer), lesson).toEqual([]);
  expect(answer, lesson).toEqual(UNAVAILABLE);
}

function costOf(answer: unknown, stake: Stake): Stake {
  if (isAccepted(answer)) return stake;
  if (surplus(answer).length > 0) {
    return {
      cost: 'Claims that nobody vouched for are one careless line away from being believed.',
      see: 'RFC 8725 §3.3',
    };
  }
  if (hasThrown(answer)) {
    return {
      cost: 'Anyone can send such a token. Each one becomes a 500, and where nobody catches it, the end of the server.',
      see: 'RFC 7515 §5.2',
    };
  }
  return {
    cost: 'A caller that hears anything but rejected may let it pass, or retry a token that can never be good.',
    see: 'the contract in the README',
  };
}

/** What it costs to take an outage of the key server for something else. */
function costOfConfusion(answer: unknown): Stake {
  const cost = hasThrown(answer)
    ? 'A hiccup of the key server becomes a 500 of yours, or the end of your server, instead of a "try again".'
    : 'A hiccup of the key server now looks like a forged token: everyone is signed out, and nobody is told to try again.';
  return { cost, see: 'the contract in the README' };
}
