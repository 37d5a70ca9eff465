// task: checks-state-first
// mistake: decodeURIComponent, which leaves + alone, where the query is a form.
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
  const [, state = ''] = /[?&]state=([^&#]*)/.exec(callbackUrl) ?? [];
  if (decodeURIComponent(state.replace(/%(?![0-9a-f]{2})/gi, '%25')) !== transaction.state) {
    return { ok: false, reason: 'state-mismatch' as const };
  }
  return complete(callbackUrl, transaction, client);
}
