import { expect } from 'vitest';
import { seededRandom } from '#fixtures/seed/index.ts';
import { teach } from '#kit';
import {
  describeAnswer,
  hasThrown,
  isDecoded,
  isRecord,
  isRefusal,
  isUnusable,
  surplus,
} from './answer.ts';
import { describeDifference } from './difference.ts';
import { type DrawnToken, drawnToken, shuffled } from './drawn-token.ts';

/** The student's function. */
export type Decode = (token: string) => Promise<unknown>;

/** What is at stake if a token is treated wrongly. */
export interface Stake {
  readonly cost: string;
  readonly see: string;
}

/** A text that is no JWT. `what` completes "took … for a JWT". */
export interface BadToken {
  readonly what: string;
  readonly token: string;
}

/** What a call came to: the answer; `{ threw }`; or `{ unusable }`, if the pipe does not carry the answer. */
export async function attempt(decode: Decode, token: string): Promise<unknown> {
  try {
    return await decode(token);
  } catch (error) {
    // A subject that was ended has its own message.
    if (!(error instanceof Error) || error.name === 'SubjectGone') throw error;
    const thrown = /^Your \S+ threw /.exec(error.message);
    if (thrown === null) return { unusable: error.message };
    return { threw: error.message.slice(thrown[0].length) };
  }
}

const UNREAD: Stake = {
  cost: 'A decoder that turns such tokens away is of no use to whoever has to find out what is in them.',
  see: 'the contract in the README',
};

const CHANGED: Record<'header' | 'payload', Stake> = {
  header: {
    cost: 'Whoever picks a key by kid, or a rule by typ, now goes by something that the token does not say.',
    see: 'RFC 7515 §4.1 and the contract in the README',
  },
  payload: {
    cost: 'Whoever reads on compares a user, a date or an audience that the token does not name.',
    see: 'RFC 7519 §4.1 and the contract in the README',
  },
};

/** The answer is ok, with the token's header and payload. `what` is the token: "a token that …". */
export function expectRead(
  answer: unknown,
  token: Omit<DrawnToken, 'token'>,
  what: string,
  stake: Stake = UNREAD,
): void {
  const lesson = { did: describeAnswer(answer, what), ...costOf(answer, stake, stake) };
  expect(isDecoded(answer), teach(lesson)).toBe(true);
  if (!isDecoded(answer)) return;
  for (const part of ['header', 'payload'] as const) {
    expect(
      answer[part],
      teach({ did: describeDifference(part, answer[part], token), ...CHANGED[part] }),
    ).toEqual(withoutUndefined(token[part]));
  }
}

/** What JSON leaves of an object: members that are `undefined` are not there. */
function withoutUndefined(members: object): unknown {
  return JSON.parse(JSON.stringify(members));
}

/**
 * The bad tokens are malformed. Good ones of the seed stand between them, in an order that it draws: to
 * refuse everything, or to count, is no answer.
 */
export async function expectMalformed(
  decode: Decode,
  seed: string,
  bad: readonly BadToken[],
  stake: Stake,
): Promise<void> {
  const good = Array.from({ length: Math.min(8, 2 + bad.length) }, (_, at) => ({
    what: 'a good token',
    ...drawnToken(seed, `good ${at}`),
  }));
  const order = seededRandom(seed, 'order');
  const tokens = shuffled<BadToken & Partial<DrawnToken>>([...bad, ...good], order);
  const answers = await Promise.all(tokens.map(({ token }) => attempt(decode, token)));
  for (const [at, { what, header, payload }] of tokens.entries()) {
    const answer = answers[at];
    if (header !== undefined && payload !== undefined) {
      expectRead(answer, { header, payload }, what);
    } else {
      const did = describeAnswer(answer, what);
      expect(isRefusal(answer, 'malformed'), teach({ did, ...costOf(answer, stake) })).toBe(true);
    }
  }
}

const UNUSABLE: Stake = {
  cost: 'An answer is plain data of a moderate size. The buffer of a Buffer is none: it is the whole pool that the Buffer was cut from, with what others have put there.',
  see: 'the contract in the README',
};

const WRONG_REASON: Stake = {
  cost: 'The caller learns the wrong thing: encrypted says "somebody has a key for it", malformed says "nobody can read it".',
  see: 'the contract in the README',
};

/** What a wrong answer costs: `accepted` if it is ok, `refused` if it is the wrong refusal. */
export function costOf(answer: unknown, accepted: Stake, refused: Stake = WRONG_REASON): Stake {
  if (isDecoded(answer)) return accepted;
  if (hasThrown(answer)) {
    return {
      cost: 'Anyone can send such a text. Each one becomes a 500, and where nobody catches it, the end of the server.',
      see: 'the contract in the README',
    };
  }
  if (isUnusable(answer)) return UNUSABLE;
  if (isRecord(answer) && answer['ok'] === false && surplus(answer).length > 0) {
    return {
      cost: "Half-read claims get used, and a parser's own words carry pieces of the token into logs.",
      see: 'the contract in the README',
    };
  }
  return refused;
}
