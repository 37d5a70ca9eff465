// task: reads-the-callback
// mistake: A parameter may stand twice if both say the same.
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
  const pairs = new Map([...url.searchParams].map((pair) => [JSON.stringify(pair), pair]));
  url.search = new URLSearchParams([...pairs.values()]).toString();
  return complete(url.href, transaction, client);
}
