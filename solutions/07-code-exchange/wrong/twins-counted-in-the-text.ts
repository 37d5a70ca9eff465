// task: reads-the-callback
// mistake: Parameters are counted before they are decoded: c%6Fde is another one.
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
  const names = callbackUrl
    .replace(/^[^?]*\?|#.*$/g, '')
    .split('&')
    .map((pair) => pair.split('=')[0]);
  const repeated = names.some((name, at) => names.indexOf(name) !== at);
  const url = new URL(callbackUrl);
  if (!repeated) {
    for (const name of new Set(url.searchParams.keys())) {
      url.searchParams.set(name, url.searchParams.get(name) ?? '');
    }
  }
  return complete(url.href, transaction, client);
}
