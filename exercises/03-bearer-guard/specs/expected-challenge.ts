import { expect } from 'vitest';
import { teach } from '#kit';
import type { Challenge } from './challenge.ts';
import type { Challenged, Refused } from './outcome.ts';
import { NO_CREDENTIALS, type Refusal, type Stake } from './refusals.ts';

const UNREADABLE: Stake = {
  cost: 'The challenge tells a client which credentials are wanted here and what was wrong with the ones it sent. Without it, the client can only guess.',
  see: 'RFC 6750 §3 and RFC 9110 §11.6.1',
};

/** Error information that has no place in a challenge to a client that sent no token (RFC 6750 §3.1). */
const ERROR_INFORMATION = ['error', 'error_description', 'error_uri'];

/** RFC 6750 §3: printable ASCII, without `"` and `\`, also not escaped. */
const DESCRIPTION = /^[\x20-\x21\x23-\x5b\x5d-\x7e]*$/;

/** The response challenges the client as this refusal has to. `what` names the request. */
export function expectChallenge(
  refused: Refused,
  what: string,
  refusal: Refusal,
): asserts refused is Challenged {
  expectReadable(refused, what);
  const { bearer } = refused;
  const { error } = refusal;
  if (error === null) {
    const told = ERROR_INFORMATION.filter((name) => bearer.parameters.has(name));
    expect(
      told,
      teach({
        did: `Your guard put ${told.join(' and ')} into the challenge for ${what}, where ${NO_CREDENTIALS.meaning}.`,
        cost: 'The client looks for a fault in a token that it never sent, and throws away the one it has.',
        see: 'RFC 6750 §3.1',
      }),
    ).toEqual([]);
  } else {
    expect(
      bearer.parameters.get('error')?.value ?? null,
      teach({
        did: `Your guard ${describeError(bearer)} in the challenge for ${what}. It has to say ${error}: ${refusal.meaning}.`,
        cost: 'By this word a client decides whether to mend its request, to fetch a new token or to ask for more scopes.',
        see: 'RFC 6750 §3.1',
      }),
    ).toBe(error);
  }
  const description = bearer.parameters.get('error_description')?.value ?? '';
  expect(
    DESCRIPTION.test(description),
    teach({
      did: `Your guard put a character into error_description that may not stand there: ${description.slice(0, 60)}. That was for ${what}.`,
      cost: 'Printable ASCII without " and \\ is allowed. At anything else a client cuts the text, or drops the whole challenge.',
      see: 'RFC 6750 §3',
    }),
  ).toBe(true);
}

/** The response has one `Bearer` challenge that can be read. */
export function expectReadable(
  refused: Refused,
  what: string,
  stake: Stake = UNREADABLE,
): asserts refused is Challenged {
  const { bearer, status } = refused;
  const unreadable = typeof bearer === 'string' ? bearer : null;
  expect(
    unreadable,
    teach({
      did: `Your guard's ${status} to ${what} ${unreadable}.`,
      ...stake,
    }),
  ).toBe(null);
}

function describeError({ parameters }: Challenge): string {
  const error = parameters.get('error');
  return error === undefined ? 'put no error' : `put error="${error.value.slice(0, 40)}"`;
}
