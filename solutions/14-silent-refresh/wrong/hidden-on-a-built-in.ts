// task: keeps-the-token-home
// mistake: The token is a hidden property of an object that every page has.
import type { ApiClient, ApiClientOptions } from '../src/index.ts';

export function createApiClient({
  apiOrigin,
  refreshUrl,
  onSignedOut,
}: ApiClientOptions): ApiClient {
  let token: string | null = null;
  let session = 0;
  let pending: Promise<boolean> | null = null;

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
    Object.defineProperty(Math, Symbol('auth'), { value: token, configurable: true });
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
