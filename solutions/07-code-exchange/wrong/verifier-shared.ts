// task: sends-the-code
// mistake: The verifier is kept in a variable of the module until it is needed.
// unsteady: which sign-ins overlap depends on the machine.
import { readCallback } from '../src/callback.ts';
import { readTokenAnswer } from '../src/token-answer.ts';
import { requestTokens } from '../src/token-request.ts';
import type { AuthorizationResult, ClientSettings, Transaction } from '../src/types.ts';

let current: Transaction;

export async function completeAuthorization(
  callbackUrl: string,
  transaction: Transaction,
  client: ClientSettings,
): Promise<AuthorizationResult> {
  current = transaction;
  const callback = readCallback(callbackUrl, transaction, client.requireIss);
  if (!callback.ok) return callback;
  // Where a transaction comes out of a store, that takes a moment.
  await new Promise((loaded) => setTimeout(loaded, 20));
  try {
    const response = await requestTokens(callback.code, current, client);
    return readTokenAnswer(response.status, await response.json(), transaction.scopes);
  } catch {
    return { ok: false, reason: 'token-error' };
  }
}
