// task: sends-the-code
// mistake: The first tokens are kept for everybody.
// unsteady: whose tokens are kept depends on which test comes first.
import {
  type AuthorizationResult,
  type ClientSettings,
  completeAuthorization as complete,
  type Transaction,
} from '../src/index.ts';

let kept: AuthorizationResult | undefined;

export async function completeAuthorization(
  callbackUrl: string,
  transaction: Transaction,
  client: ClientSettings,
) {
  const result = await complete(callbackUrl, transaction, client);
  if (result.ok) kept ??= result;
  return result.ok && kept !== undefined ? kept : result;
}
