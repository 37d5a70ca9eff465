// task: checks-state-first
// mistake: A missing state is read as empty, and so is that of a lost transaction.
import { readTokenAnswer } from '../src/token-answer.ts';
import { requestTokens } from '../src/token-request.ts';
import type { AuthorizationResult, ClientSettings, Transaction } from '../src/types.ts';

export async function completeAuthorization(
  callbackUrl: string,
  transaction: Transaction,
  client: ClientSettings,
): Promise<AuthorizationResult> {
  const query = new URL(callbackUrl).searchParams;
  const read = (name: string) => query.get(name) ?? '';
  if (read('state') !== (transaction.state ?? '')) return { ok: false, reason: 'state-mismatch' };
  if (read('iss') === '' ? client.requireIss : read('iss') !== transaction.issuer) {
    return { ok: false, reason: 'issuer-mismatch' };
  }
  if (read('error')) return { ok: false, reason: 'access-denied', error: read('error') };
  const code = read('code');
  if (!code) return { ok: false, reason: 'invalid-callback' };
  try {
    const response = await requestTokens(code, transaction, client);
    return readTokenAnswer(response.status, await response.json(), transaction.scopes);
  } catch {
    return { ok: false, reason: 'token-error' };
  }
}
