import { expect } from 'vitest';
import { teach } from '#kit';
import { attempt, describeAnswer, membersOf, surplus } from './answer.ts';

/** The student's function. */
export type Decode = (token: string) => Promise<unknown>;

/** A text, and what it is: "a token that …". */
export interface NamedToken {
  readonly what: string;
  readonly token: string;
}

/** Why a wrong answer matters, and where to read on. */
export interface Stake {
  readonly cost: string;
  readonly see: string;
}

export const CONTRACT = 'exercise 09, “The contract”';

/** A text is called by its reason, and nothing else is said. */
export async function expectRefused(
  decode: Decode,
  { what, token }: NamedToken,
  stake: Stake,
  reason: 'malformed' | 'encrypted' = 'malformed',
): Promise<void> {
  const answer = await attempt(decode, token);
  expect(
    // A member that is `undefined` counts as absent, here and for `surplus`.
    surplus(answer).length > 0 ? answer : { ...membersOf(answer) },
    teach({ did: describeAnswer(answer, what), ...costOf(answer, stake) }),
  ).toEqual({ ok: false, reason });
}

/** A token is decoded; gives the answer's members. */
export async function expectDecoded(
  decode: Decode,
  { what, token }: NamedToken,
  stake: Stake,
): Promise<Readonly<Record<string, unknown>>> {
  const answer = await attempt(decode, token);
  expect(
    membersOf(answer)['ok'],
    teach({
      did: describeAnswer(answer, what),
      ...('threw' in membersOf(answer) ? THROWS : stake),
    }),
  ).toBe(true);
  return membersOf(answer);
}

const THROWS: Stake = {
  cost: 'Anyone can send such a text. Each one becomes a 500, and where nobody catches it, the end of the server.',
  see: CONTRACT,
};

function costOf(answer: unknown, stake: Stake): Stake {
  const members = membersOf(answer);
  if (members['ok'] === true) return stake;
  if ('threw' in members) return THROWS;
  if (surplus(answer).length > 0) {
    return {
      cost: 'Callers come to rely on what the contract does not promise, and error texts with pieces of a token end up in logs.',
      see: CONTRACT,
    };
  }
  return {
    cost: 'A reader looks for the fault in the wrong place: an encrypted token is sound but not for them, a malformed one is for nobody.',
    see: CONTRACT,
  };
}
