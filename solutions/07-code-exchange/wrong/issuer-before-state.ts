// task: checks-state-first
// mistake: iss is compared before state.
import {
  type ClientSettings,
  completeAuthorization as complete,
  type Transaction,
} from '../src/index.ts';

export async function completeAuthorization(
  callbackUrl: string,
  transaction: Transaction,
  client: ClientSettings,
) {
  const iss = new URL(callbackUrl).searchParams.get('iss');
  if (iss === null ? client.requireIss : iss !== transaction.issuer) {
    return { ok: false, reason: 'issuer-mismatch' as const };
  }
  return complete(callbackUrl, transaction, client);
}
