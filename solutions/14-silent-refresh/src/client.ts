import type { ApiClient, ApiClientOptions, RequestOptions } from './contract.ts';
import { renewal } from './renewal.ts';
import type { TokenStore } from './token-store.ts';

/** An API client that keeps its token in this store. */
export function clientOn(store: TokenStore, options: ApiClientOptions): ApiClient {
  const renew = renewal(options, store);

  const send = (url: URL, init: RequestOptions, token: string | null): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (token !== null) headers.set('authorization', `Bearer ${token}`);
    return fetch(url, { ...init, headers, credentials: 'omit' });
  };

  return {
    async fetch(path, init = {}) {
      const url = apiUrl(options.apiOrigin, path);
      const session = store.session();
      const before = store.token();
      const first = await send(url, init, before);
      if (first.status !== 401 || session !== store.session()) return first;
      // Somebody else's 401 may have brought a newer token while this one was on its way.
      if (store.token() === before && !(await renew())) return first;
      const token = store.token();
      if (token === null || session !== store.session()) return first;
      return send(url, init, token);
    },

    async signOut() {
      store.end();
      await options.onSignedOut();
    },
  };
}

/** The URL of a path of the API. Resolved first and compared then, because paths can name other hosts. */
function apiUrl(apiOrigin: string, path: string): URL {
  const url = new URL(path, apiOrigin);
  if (!path.startsWith('/') || url.origin !== new URL(apiOrigin).origin) {
    throw new TypeError(`${path} is not a path of the API`);
  }
  return url;
}
