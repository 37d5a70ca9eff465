import type { ApiClientOptions } from './contract.ts';
import type { TokenStore } from './token-store.ts';

/** Renews the access token; gives whether there is a new one. Callers of one moment share one request. */
export function renewal(
  { refreshUrl, onSignedOut }: ApiClientOptions,
  store: TokenStore,
): () => Promise<boolean> {
  let pending: Promise<boolean> | null = null;
  return () => {
    pending ??= renew().finally(() => {
      // Forgotten whatever came of it: a failure must not decide over the next attempt.
      pending = null;
    });
    return pending;
  };

  async function renew(): Promise<boolean> {
    const session = store.session();
    const answer = await ask(refreshUrl);
    if (session !== store.session()) return false;
    if (answer === 'over') {
      store.end();
      await onSignedOut();
      return false;
    }
    return answer !== null && store.put(answer.token, session);
  }
}

/** The new token; `over` when the refresh token works no longer; `null` when nobody knows. */
async function ask(refreshUrl: string): Promise<{ token: string } | 'over' | null> {
  try {
    const response = await fetch(refreshUrl, {
      method: 'POST',
      credentials: 'include',
      headers: { 'X-Requested-By': 'web' },
      redirect: 'error',
    });
    if (response.status >= 500) return null;
    const body: unknown = await response.json();
    if (typeof body !== 'object' || body === null) return null;
    if (!response.ok) return 'error' in body && body.error === 'invalid_grant' ? 'over' : null;
    if (!('access_token' in body) || typeof body.access_token !== 'string') return null;
    return body.access_token === '' ? null : { token: body.access_token };
  } catch {
    return null;
  }
}
