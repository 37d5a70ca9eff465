// task: reads-the-tokens
// mistake: Number(undefined) is NaN, and a lifetime of NaN a timer that fires at once.
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
  return { ok: true, tokens: { ...result.tokens, expiresIn: Number(result.tokens.expiresIn) } };
}
