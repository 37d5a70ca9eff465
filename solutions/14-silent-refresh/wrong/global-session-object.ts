// task: keeps-the-token-home
// mistake: A session object of a class is on the global object, and its getter gives the token.
import type { ApiClient, ApiClientOptions } from '../src/index.ts';

class Session {
  readonly #read: () => string | null;
  constructor(read: () => string | null) {
    this.#read = read;
  }
  get accessToken(): string | null {
    return this.#read();
  }
}

export function createApiClient({
  apiOrigin,
  refreshUrl,
  onSignedOut,
}: ApiClientOptions): ApiClient {
  let token: string | null = null;
  let session = 0;
  let pending: Promise<boolean> | null = null;
  Object.assign(globalThis, { session: new Session(() => token) });

  async function renew(): Promise<boolean> {
    const mine = session;
    const response = await fetch(refreshUrl, {
      method: 'POST',
      credentials: 'include',
      headers: { 'X-Requested-By': 'web' },
    }).catch(() => null);
    const body = await response?.json().catch(() => null);
    if (mine !== session) return false;
    if (body?.error === 'invalid_grant') {
      token = null;
      session += 1;
      await onSignedOut();
      return false;
    }
    if (response?.ok !== true || typeof body?.access_token !== 'string') return false;
    token = body.access_token;
    return true;
  }

  function renewed(): Promise<boolean> {
    pending ??= renew().finally(() => {
      pending = null;
    });
    return pending;
  }

  return {
    async fetch(path, init = {}) {
      const url = new URL(path, apiOrigin);
      if (!path.startsWith('/') || url.origin !== apiOrigin) throw new TypeError('not a path');
      const mine = session;
      const send = () => {
        const headers = new Headers(init.headers);
        if (token !== null) headers.set('authorization', `Bearer ${token}`);
        return fetch(url, { ...init, headers });
      };
      const used = token;
      const first = await send();
      if (first.status !== 401 || mine !== session) return first;
      if (token === used && !(await renewed())) return first;
      return mine === session ? send() : first;
    },
    async signOut() {
      token = null;
      session += 1;
      await onSignedOut();
    },
  };
}
