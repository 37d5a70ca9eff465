import { expect } from 'vitest';
import { teach } from '#kit';
import { type Answer, describeAnswer, isAccepted, reasonOf, surplus, thrownBy } from './answer.ts';
import { type Changes, type Setting, validate } from './setting.ts';

/** What it means if the answer is another one. */
export interface Stake {
  /** What an attacker gains, or what breaks. */
  readonly cost: string;
  readonly see: string;
}

const CONTRACT = 'the contract in the README';

/** The token is accepted. `what` names it: "a token whose …". */
export function expectAccepted(answer: Answer, what: string, stake?: Stake): void {
  expect(
    isAccepted(answer),
    teach({ did: describeAnswer(answer, what), ...(stake ?? costOfRefusal(answer)) }),
  ).toBe(true);
}

/** A good token of this setting is accepted: what is refused from here on is refused for a reason. */
export async function expectProven(setting: Setting): Promise<void> {
  const answer = await validate(setting, setting.token());
  expectAccepted(answer, 'a good token, issued a minute ago at most and valid for an hour');
}

/**
 * The token is refused for this reason, and nothing more is said.
 *
 * @param reasons - Those that are right, the best first.
 */
export function expectRefused(
  answer: Answer,
  what: string,
  reasons: readonly string[],
  stake: Stake,
): void {
  const wanted = reasons.map((reason) => `'${reason}'`).join(' or ');
  const reason = reasonOf(answer);
  const wrongReason = reason !== null && !reasons.includes(reason);
  const did = describeAnswer(answer, what);
  const lesson = teach({
    did: wrongReason ? `${did} It has to be ${wanted}.` : did,
    ...costOf(answer, stake),
  });
  // toContainEqual does not see a function.
  expect(surplus(answer), lesson).toEqual([]);
  expect(
    reasons.map((each) => ({ ok: false, reason: each })),
    lesson,
  ).toContainEqual(answer);
}

/** Makes a token with one fault, and expects that it is refused for it. */
export async function expectFault(
  setting: Setting,
  fault: Changes,
  what: string,
  reasons: readonly string[],
  stake: Stake,
): Promise<void> {
  expectRefused(await validate(setting, setting.token(fault)), what, reasons, stake);
}

function costOf(answer: Answer, stake: Stake): Stake {
  if (isAccepted(answer)) return stake;
  if (thrownBy(answer) !== null) {
    return {
      cost: 'Each such token becomes a 500, and where nobody catches it, the end of the server.',
      see: CONTRACT,
    };
  }
  if (surplus(answer).length > 0) {
    return {
      cost: 'Claims of a refused token are one careless line away from being believed.',
      see: CONTRACT,
    };
  }
  return {
    cost: 'The reason tells whoever reads the log where to look, and the client whether a new token helps.',
    see: CONTRACT,
  };
}

/** Why a good token may have been refused. */
function costOfRefusal(answer: Answer): Stake {
  const reason = reasonOf(answer) ?? '';
  const [hint, see] = hints.get(reason) ?? ['', CONTRACT];
  return { cost: `Someone who signed in properly is turned away.${hint}`, see };
}

const hints = new Map<string, readonly [hint: string, see: string]>([
  ['type', [' Is typ read from the header, and compared without its case?', 'RFC 9068 §2.1']],
  [
    'issuer',
    [
      ' Is iss compared, as it stands, with the issuer that this very call expects?',
      'RFC 7519 §4.1.1',
    ],
  ],
  [
    'audience',
    [' Is aud compared with the audience that this very call expects?', 'RFC 7519 §4.1.3'],
  ],
  [
    'expired',
    [
      ' exp counts seconds since 1970, and Date.now() counts milliseconds. Or is the time from before this call?',
      'RFC 7519 §2 and §4.1.4',
    ],
  ],
  [
    'not-yet-valid',
    [
      ' iat and nbf count seconds since 1970, and Date.now() counts milliseconds. A missing nbf forbids nothing. Or is the time from before this call?',
      'RFC 7519 §2 and §4.1.5',
    ],
  ],
  ['scope', [' Its scope is one text with spaces between the scopes.', 'RFC 9068 §2.2.3']],
  [
    'revoked',
    [' isRevoked had said false. It says so with a promise: is it awaited?', 'RFC 9068 §4'],
  ],
  ['malformed', [' It has every claim that RFC 9068 asks for.', 'RFC 9068 §2.2']],
]);
