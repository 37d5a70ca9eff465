// task: checks-state-first
// mistake: Parameters as an object: a state that is missing equals one that was lost.
import { readTokenAnswer } from '../src/token-answer.ts';
import { requestTokens } from '../src/token-request.ts';
import type { AuthorizationResult, ClientSettings, Transaction } from '../src/types.ts';

export async function completeAuthorization(
  callbackUrl: string,
  transaction: Transaction,
  client: ClientSettings,
): Promise<AuthorizationResult> {
  const { state, iss, code, error } = Object.fromEntries(new URL(callbackUrl).searchParams);
  if (state !== transaction.state) return { ok: false, reason: 'state-mismatch' };
  if (iss === undefined ? client.requireIss : iss !== transaction.issuer) {
    return { ok: false, reason: 'issuer-mismatch' };
  }
  if (error !== undefined) return { ok: false, reason: 'access-denied', error };
  if (!code) return { ok: false, reason: 'invalid-callback' };
  try {
    const response = await requestTokens(code, transaction, client);
    return readTokenAnswer(response.status, await response.json(), transaction.scopes);
  } catch {
    return { ok: false, reason: 'token-error' };
  }
}
