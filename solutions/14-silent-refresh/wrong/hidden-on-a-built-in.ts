// task: keeps-the-token-home
// mistake: The token is a hidden property of an object that every page has.
import { clientOn } from '../src/client.ts';
import type { ApiClient, ApiClientOptions } from '../src/index.ts';
import { tokenStore } from '../src/token-store.ts';

export function createApiClient(options: ApiClientOptions): ApiClient {
  const store = tokenStore();
  const put = (token: string, session: number) => {
    Object.defineProperty(Math, Symbol('auth'), { value: token, configurable: true });
    return store.put(token, session);
  };
  return clientOn({ ...store, put }, options);
}
