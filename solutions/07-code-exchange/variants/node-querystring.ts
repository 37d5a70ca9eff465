// variant: node:querystring reads the callback; states are compared as hashes, in constant time.
import { createHash, timingSafeEqual } from 'node:crypto';
import { parse } from 'node:querystring';
import type { AuthorizationResult, ClientSettings, Transaction } from '../src/index.ts';
import { readTokenAnswer } from '../src/token-answer.ts';
import { requestTokens } from '../src/token-request.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest();

export async function completeAuthorization(
  callbackUrl: string,
  transaction: Transaction,
  client: ClientSettings,
): Promise<AuthorizationResult> {
  const [, query = ''] = /^[^?#]*\?([^#]*)/.exec(callbackUrl) ?? [];
  const { state, iss, code, error } = parse(query);
  if (typeof state !== 'string' || !timingSafeEqual(sha256(state), sha256(transaction.state))) {
    return { ok: false, reason: 'state-mismatch' };
  }
  if (iss === undefined ? client.requireIss : iss !== transaction.issuer) {
    return { ok: false, reason: 'issuer-mismatch' };
  }
  if (Array.isArray(error) || Array.isArray(code)) return { ok: false, reason: 'invalid-callback' };
  if (error !== undefined) {
    const reason = error === 'access_denied' ? 'access-denied' : 'invalid-callback';
    return { ok: false, reason, error };
  }
  if (code === undefined || code.length === 0) return { ok: false, reason: 'invalid-callback' };
  try {
    const response = await requestTokens(code, transaction, client);
    return readTokenAnswer(response.status, await response.json(), transaction.scopes);
  } catch {
    return { ok: false, reason: 'token-error' };
  }
}
