// task: reads-the-tokens
// mistake: The scopes are always those that were requested.
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
  const result = await complete(callbackUrl, transaction, client);
  if (!result.ok) return result;
  return { ok: true, tokens: { ...result.tokens, scopes: transaction.scopes } };
}
