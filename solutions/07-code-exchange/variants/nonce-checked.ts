// variant: The nonce of an ID token is compared as well, and duplicates of any parameter are refused after state.
import { decodeJwt } from 'jose';
import {
  type AuthorizationResult,
  type ClientSettings,
  completeAuthorization as complete,
  type Transaction,
} from '../src/index.ts';

export async function completeAuthorization(
  callbackUrl: string,
  transaction: Transaction,
  client: ClientSettings,
): Promise<AuthorizationResult> {
  const names = [...new URL(callbackUrl).searchParams.keys()];
  const isPlain = new Set(names).size === names.length;
  const result = await complete(callbackUrl, transaction, client);
  if (!result.ok) return result;
  if (!isPlain) return { ok: false, reason: 'invalid-callback' };
  const { idToken } = result.tokens;
  if (idToken !== undefined && decodeJwt(idToken)['nonce'] !== transaction.nonce) {
    return { ok: false, reason: 'token-error', error: 'wrong_nonce' };
  }
  return result;
}
