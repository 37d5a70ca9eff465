/**
 * The callback and the code exchange: the way back.
 *
 * @module
 */
import { readCallback } from './callback.ts';
import { readTokenAnswer } from './token-answer.ts';
import { requestTokens } from './token-request.ts';
import type { AuthorizationResult, ClientSettings, Transaction } from './types.ts';

export type { AuthorizationResult, ClientSettings, Tokens, Transaction } from './types.ts';

/**
 * Checks a callback and trades its code for tokens.
 *
 * @see RFC 6749 §4.1.2 to §4.1.4, RFC 7636 §4.5, RFC 9207 §2.4
 */
export async function completeAuthorization(
  callbackUrl: string,
  transaction: Transaction,
  client: ClientSettings,
): Promise<AuthorizationResult> {
  const callback = readCallback(callbackUrl, transaction, client.requireIss);
  if (!callback.ok) return callback;
  try {
    const response = await requestTokens(callback.code, transaction, client);
    const body: unknown = await response.json();
    return readTokenAnswer(response.status, body, transaction.scopes);
  } catch {
    // No answer, or one that is no JSON. The code may be used up already: asking again is no help.
    return { ok: false, reason: 'token-error' };
  }
}
