import { expect } from 'vitest';
import { fail, teach } from '#kit';
import { type Answer, describeAnswer, gaveToken, jsonOf, shortened } from './answer.ts';
import { callbackOf } from './callback.ts';

/** What it costs if a request gets through that must not. */
export interface Stake {
  /** What an attacker gains. */
  readonly cost: string;
  readonly see: string;
}

/** The request got a 400 page, and the browser stays there. `what` completes "For …". */
export function expectPage(answer: Answer, what: string, stake: Stake): void {
  const refresh = answer.headers.get('refresh');
  const led = answer.headers.get('location') ?? refresh;
  const did = `For ${what} your authorize ${describeAnswer(answer)}`;
  expect(
    led,
    teach({
      did:
        refresh === null ? `${did}.` : `${did}, with a Refresh header that leads the browser on.`,
      ...stake,
    }),
  ).toBeNull();
  expect(
    answer.status,
    teach({
      did: `${did}, where the contract has a page with the status 400.`,
      cost:
        answer.problem === null
          ? 'Neither the user nor the developer of the client learns that the link is wrong.'
          : 'Anyone can send such a link. Each one becomes a 500, and where nobody catches it, the end of the server.',
      see: 'RFC 6749 §4.1.2.1',
    }),
  ).toBe(400);
}

/**
 * The browser was sent back to the client with one of these errors and without a code. What else the redirect
 * carries is for others to check.
 */
export function expectErrorRedirect(
  answer: Answer,
  { redirectUri, errors }: { readonly redirectUri: string; readonly errors: readonly string[] },
  what: string,
  stake: Stake,
): URLSearchParams {
  const location = answer.headers.get('location') ?? '';
  const gaveCode = URL.canParse(location) && /[?&#]code=/.test(location);
  expect(gaveCode, teach({ did: `Your authorize gave a code for ${what}.`, ...stake })).toBe(false);
  const callback = callbackOf(answer, redirectUri);
  if ('astray' in callback) {
    fail({
      did: `Your authorize ${describeAnswer(answer)} for ${what}: it ${callback.astray}. Client and redirect URI are good, so the client has to hear of the error.`,
      cost: callback.cost,
      see: answer.status >= 300 && answer.status < 400 ? callback.see : 'RFC 6749 §4.1.2.1',
    });
  }
  const error = callback.added.get('error');
  expect(
    errors,
    teach({
      did: `Your authorize sent the user back with ${error === null ? 'no error' : `the error ${shortened(error)}`} for ${what}, where it has to be ${errors.join(' or ')}.`,
      cost: 'The client reads this word to know what to do next, and each word has its meaning.',
      see: 'RFC 6749 §4.1.2.1',
    }),
  ).toContain(error);
  return callback.added;
}

/** The token endpoint refused: no token, 400 (or another given status) and one of these errors in JSON. */
export function expectRefusal(
  answer: Answer,
  {
    errors,
    statuses = [400],
  }: { readonly errors: readonly string[]; readonly statuses?: readonly number[] },
  what: string,
  stake: Stake,
): void {
  expect(
    gaveToken(answer),
    teach({ did: `Your token gave an access token for ${what}.`, ...stake }),
  ).toBe(false);
  expect(
    answer.problem,
    teach({
      did: `Your token ${describeAnswer(answer)} for ${what}, where it has to answer with an error.`,
      cost: 'Anyone can send such a request. Each one becomes a 500, and where nobody catches it, the end of the server.',
      see: 'RFC 6749 §5.2',
    }),
  ).toBeNull();
  const { error } = jsonOf(answer);
  expect(
    errors,
    teach({
      did: `Your token ${describeAnswer(answer)} for ${what}, where the error has to be ${errors.join(' or ')}, in a JSON object.`,
      cost: 'A client reads this word to know what went wrong: whether to start anew, or to have its developer called.',
      see: 'RFC 6749 §5.2',
    }),
  ).toContain(error);
  expect(
    statuses,
    teach({
      did: `Your token ${describeAnswer(answer)} for ${what}, where the status has to be ${statuses.join(' or ')}.`,
      cost: 'Clients look at the status before they look at the body. 200 is success to them, and 5xx means "try the same again".',
      see: 'RFC 6749 §5.2',
    }),
  ).toContain(answer.status);
}
