import { expect } from 'vitest';
import { teach } from '#kit';
import { type ActiveAnswer, describeAnswer, hasThrown, isActive, surplus } from './answer.ts';

/** The student's introspector. */
export type Introspect = (token: string) => Promise<unknown>;

/** Why a token must not be called active. */
export interface Stake {
  /** What an attacker gains if it is. */
  readonly cost: string;
  readonly see: string;
}

/** Why a token must not be called active while the endpoint fails. */
export const FAILS_OPEN: Stake = {
  cost: 'Whoever can disturb the way to the endpoint, or overload it, opens your API.',
  see: 'RFC 7662 §4 and the contract in the README',
};

const INACTIVE = { status: 'inactive' };
const UNAVAILABLE = { status: 'unavailable' };

/** What a call came to: the answer, or `{ threw }`. */
export async function attempt(introspect: Introspect, token: string): Promise<unknown> {
  try {
    return await introspect(token);
  } catch (error) {
    // A subject that was ended has its own message.
    if (!(error instanceof Error) || error.name === 'SubjectGone') throw error;
    return { threw: error.message.replace(/^Your \S+ threw /, '') };
  }
}

/** The introspector calls a good token active. `what` completes "Your introspector answered … to". */
export async function expectActive(
  introspect: Introspect,
  token: string,
  what = 'a good token',
  cost = 'Someone who signed in properly is turned away. An introspector that lets nobody in protects nothing.',
): Promise<ActiveAnswer> {
  const answer = await attempt(introspect, token);
  expect(
    isActive(answer),
    teach({
      did: describeAnswer(answer, what),
      cost,
      see: 'RFC 7662 §2.2 and the contract in the README',
    }),
  ).toBe(true);
  return answer as ActiveAnswer;
}

/** The introspector calls a token inactive, and says nothing more than that. */
export async function expectInactive(
  introspect: Introspect,
  token: string,
  what: string,
  stake: Stake,
): Promise<void> {
  expectToBeInactive(await attempt(introspect, token), what, stake);
}

/** The same of an answer that was had already. */
export function expectToBeInactive(answer: unknown, what: string, stake: Stake): void {
  expect(
    answer,
    teach({ did: describeAnswer(answer, what), ...costOf(answer, stake, 'inactive') }),
  ).toEqual(INACTIVE);
}

/** The introspector calls a token inactive or unavailable: the contract takes both. */
export async function expectNotActive(
  introspect: Introspect,
  token: string,
  what: string,
  stake: Stake,
): Promise<void> {
  const answer = await attempt(introspect, token);
  expect(
    answer,
    teach({ did: describeAnswer(answer, what), ...costOf(answer, stake, 'either') }),
  ).toEqual(statusOf(answer) === 'unavailable' ? UNAVAILABLE : INACTIVE);
}

/** The introspector says that the endpoint could not be asked. `when` says in which state it is. */
export async function expectUnavailable(
  introspect: Introspect,
  token: string,
  when: string,
  stake: Stake = FAILS_OPEN,
): Promise<void> {
  expectToBeUnavailable(await attempt(introspect, token), when, stake);
}

/** The same of an answer that was had already. */
export function expectToBeUnavailable(
  answer: unknown,
  when: string,
  stake: Stake = FAILS_OPEN,
): void {
  expect(
    answer,
    teach({
      did: describeAnswer(answer, `a token ${when}`),
      ...costOf(answer, stake, 'unavailable'),
    }),
  ).toEqual(UNAVAILABLE);
}

function statusOf(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null && 'status' in answer ? answer.status : null;
}

function costOf(
  answer: unknown,
  stake: Stake,
  wanted: 'inactive' | 'unavailable' | 'either',
): Stake {
  if (isActive(answer)) return stake;
  const see = 'the contract in the README';
  if (hasThrown(answer)) {
    return {
      cost: 'Where nobody catches it, one odd token or one odd answer becomes a 500, or the end of the server.',
      see,
    };
  }
  const status = statusOf(answer);
  if (status !== 'inactive' && status !== 'unavailable') {
    return {
      cost: 'A caller that knows three answers does something unforeseen on a fourth.',
      see,
    };
  }
  if (surplus(answer).length > 0) {
    return {
      cost: 'The subject of a token that nobody vouches for is one careless line away from being believed.',
      see: 'RFC 7662 §2.2',
    };
  }
  return wanted === 'unavailable'
    ? {
        cost: 'A hiccup of the endpoint now looks like a bad token: everyone is signed out, and nobody is told to try again.',
        see: 'RFC 7662 §2.3 and the contract in the README',
      }
    : {
        cost: 'The endpoint did answer. A caller that hears "unavailable" tries a token again that will never be good.',
        see: 'RFC 7662 §2.2 and the contract in the README',
      };
}
