// task: checks-state-first
// mistake: timingSafeEqual throws if the lengths differ.
import { timingSafeEqual } from 'node:crypto';
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
  const state = new URL(callbackUrl).searchParams.get('state') ?? '';
  if (!timingSafeEqual(Buffer.from(state), Buffer.from(transaction.state))) {
    return { ok: false, reason: 'state-mismatch' as const };
  }
  return complete(callbackUrl, transaction, client);
}
