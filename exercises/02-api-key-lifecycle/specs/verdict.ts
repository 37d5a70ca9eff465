import { expect } from 'vitest';
import { teach } from '#kit';
import type { Issued, Store } from './key-store.ts';

/** What is at stake when a store answers wrongly. */
export interface Stake {
  readonly cost: string;
  readonly see: string;
}

type Members = Readonly<Record<string, unknown>>;

export const CONTRACT = 'exercise 02, “The contract”';

/** An answer's members; none for what is no object. */
export function membersOf(answer: unknown): Members {
  return typeof answer === 'object' && answer !== null ? (answer as Members) : {};
}

/** The members of a refusal besides `ok` and `reason`. `undefined` counts as absent. */
function surplus(answer: Members): string[] {
  return Object.keys(answer).filter(
    (name) => name !== 'ok' && name !== 'reason' && answer[name] !== undefined,
  );
}

/** Says in one sentence what `authenticate` did. `what` is what was presented: "a key that …". */
export function describeAnswer(answer: unknown, what: string): string {
  const members = membersOf(answer);
  if (typeof members['threw'] === 'string') {
    return `Your authenticate threw on ${what}, where it has to give a result: ${members['threw']}.`;
  }
  if (members['ok'] === true) return `Your authenticate accepted ${what}.`;
  if (members['ok'] !== false) {
    return `Your authenticate answered ${what} with something that is no result of the contract.`;
  }
  const more = surplus(members);
  if (more.length > 0) {
    return `Your authenticate refused ${what} and still told its ${more.join(' and ')}.`;
  }
  return `Your authenticate answered '${String(members['reason'])}' to ${what}.`;
}

/** A key works and is taken for itself; gives the answer. `what` is the key: "a key that …". */
export async function expectWorks(
  store: Store,
  { id, key }: Issued,
  what: string,
  stake: Stake,
  requiredScope?: string,
): Promise<Members> {
  const answer = membersOf(await store.authenticate(key, requiredScope));
  expect(
    answer['ok'],
    teach({ did: describeAnswer(answer, what), ...(threw(answer) ? THROWS : stake) }),
  ).toBe(true);
  expect(
    answer['id'],
    teach({
      did: `Your authenticate accepted ${what} under the id of another key, or under none.`,
      cost: 'Logs and limits then name the wrong key, and the wrong one is blocked after a leak.',
      see: CONTRACT,
    }),
  ).toBe(id);
  return answer;
}

/** A text does not authenticate, and nobody learns why. */
export async function expectInvalid(
  store: Store,
  key: string,
  what: string,
  stake: Stake,
  requiredScope?: string,
): Promise<void> {
  const answer = await store.authenticate(key, requiredScope);
  expect(
    answer,
    teach({ did: describeAnswer(answer, what), ...costOf(membersOf(answer), stake) }),
  ).toEqual({ ok: false, reason: 'invalid' });
}

/** A good key lacks a scope. */
export async function expectInsufficient(
  store: Store,
  key: string,
  requiredScope: string,
  what: string,
  stake: Stake,
): Promise<void> {
  const answer = await store.authenticate(key, requiredScope);
  const members = membersOf(answer);
  expect(
    answer,
    teach({
      did: describeAnswer(answer, what),
      ...(members['ok'] === true
        ? stake
        : members['reason'] === 'invalid' && surplus(members).length === 0
          ? {
              cost: 'The caller is told that the key is bad and asks for a new one, which will not help either. What is missing is a right.',
              see: CONTRACT,
            }
          : costOf(members, stake)),
    }),
  ).toEqual({ ok: false, reason: 'insufficient-scope' });
}

function threw(answer: Members): boolean {
  return typeof answer['threw'] === 'string';
}

const THROWS: Stake = {
  cost: 'Anyone can send such a text. Each one becomes a 500, and where nobody catches it, the end of the server.',
  see: CONTRACT,
};

function costOf(answer: Members, stake: Stake): Stake {
  if (answer['ok'] === true) return stake;
  if (threw(answer)) return THROWS;
  if (surplus(answer).length > 0) {
    return {
      cost: 'A refusal is read by whoever tries. What it tells besides helps them, and nobody else.',
      see: CONTRACT,
    };
  }
  return {
    cost: 'The answer tells a thief that this key is or was a real one. Unknown, revoked and expired must look alike.',
    see: CONTRACT,
  };
}
