// task: stays-signed-out
// mistake: A call that waited is repeated after signOut with what the late refresh gave.
import type { ApiClient, ApiClientOptions } from '../src/index.ts';

export function createApiClient({
  apiOrigin,
  refreshUrl,
  onSignedOut,
}: ApiClientOptions): ApiClient {
  let token: string | null = null;
  let session = 0;
  let late = '';
  let pending: Promise<boolean> | null = null;

  async function renew(): Promise<boolean> {
    const mine = session;
    const response = await fetch(refreshUrl, {
      method: 'POST',
      credentials: 'include',
      headers: { 'X-Requested-By': 'web' },
    }).catch(() => null);
    const body = await response?.json().catch(() => null);
    if (body?.error === 'invalid_grant') {
      token = null;
      session += 1;
      await onSignedOut();
      return false;
    }
    if (response?.ok !== true || typeof body?.access_token !== 'string') return false;
    if (mine === session) token = body.access_token;
    late = body.access_token;
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
        const bearer = late !== '' ? late : token;
        if (bearer !== null) headers.set('authorization', `Bearer ${bearer}`);
        return fetch(url, { ...init, headers });
      };
      const used = token;
      const first = await send();
      if (first.status !== 401 || mine !== session) return first;
      if (token === used && !(await renewed())) return first;
      return send();
    },
    async signOut() {
      token = null;
      session += 1;
      await onSignedOut();
    },
  };
}
