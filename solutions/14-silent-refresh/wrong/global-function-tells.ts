// task: keeps-the-token-home
// mistake: A global function gives the token to other parts of the page.
import { clientOn } from '../src/client.ts';
import type { ApiClient, ApiClientOptions } from '../src/index.ts';
import { tokenStore } from '../src/token-store.ts';

export function createApiClient(options: ApiClientOptions): ApiClient {
  const store = tokenStore();
  Object.assign(globalThis, { getAccessToken: async () => store.token() });
  return clientOn(store, options);
}
