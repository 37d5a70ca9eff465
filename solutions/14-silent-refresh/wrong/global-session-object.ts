// task: keeps-the-token-home
// mistake: A session object of a class is on the global object, and its getter gives the token.
import { clientOn } from '../src/client.ts';
import type { ApiClient, ApiClientOptions } from '../src/index.ts';
import { type TokenStore, tokenStore } from '../src/token-store.ts';

class Session {
  readonly #store: TokenStore;
  constructor(store: TokenStore) {
    this.#store = store;
  }
  get accessToken(): string | null {
    return this.#store.token();
  }
}

export function createApiClient(options: ApiClientOptions): ApiClient {
  const store = tokenStore();
  Object.assign(globalThis, { session: new Session(store) });
  return clientOn(store, options);
}
