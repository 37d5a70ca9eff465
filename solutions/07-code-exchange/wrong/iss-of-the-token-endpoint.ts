// task: checks-the-issuer
// mistake: iss is compared with the host of the token endpoint.
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
  const url = new URL(callbackUrl);
  const iss = url.searchParams.get('iss');
  if (iss !== null && !client.tokenEndpoint.startsWith(iss)) {
    return { ok: false, reason: 'issuer-mismatch' as const };
  }
  return complete(url.href, { ...transaction, issuer: iss ?? transaction.issuer }, client);
}
