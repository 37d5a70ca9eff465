// task: reads-the-tokens
// mistake: The refresh token is not passed on.
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
  const { refreshToken: _dropped, ...tokens } = result.tokens;
  return { ok: true, tokens };
}
