// task: reads-the-tokens
// mistake: The scopes are one text in a list.
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
  const { tokens } = result;
  return { ok: true, tokens: { ...tokens, scopes: [tokens.scopes.join(' ')] } };
}
