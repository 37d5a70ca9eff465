// variant: Introspection by hand: octets for a body, Accept and a credential that Hydra ignores, cached for 30 seconds.
import { createHash } from 'node:crypto';
import { stringify } from 'node:querystring';
import type { ProviderConfig, Verify, VerifyResult } from '../src/contract.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'hydra' || config.tokens === 'jwt') return createSound(config);
  const recent = new Map<string, { readonly at: number; readonly result: VerifyResult }>();

  const ask = async (token: string): Promise<VerifyResult> => {
    const response = await fetch(new URL('/admin/oauth2/introspect', config.adminUrl), {
      method: 'post',
      redirect: 'manual',
      headers: {
        accept: '*/*',
        authorization: 'Basic b3JkZXJzOm5vLXNlY3JldA==',
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: new TextEncoder().encode(stringify({ token })),
    });
    if (response.status !== 200) throw new Error(`status ${response.status}`);
    const claims = JSON.parse(await response.text());
    if (typeof claims.active !== 'boolean') throw new TypeError('no introspection');
    const now = Date.now() / 1_000;
    const good =
      claims.active &&
      claims.iss === config.issuer &&
      Array.isArray(claims.aud) &&
      claims.aud.includes(config.audience) &&
      claims.token_use !== 'refresh_token' &&
      Number.isFinite(claims.exp) &&
      claims.exp > now &&
      (claims.nbf === undefined || claims.nbf <= now) &&
      typeof claims.sub === 'string' &&
      claims.sub !== '';
    if (!good) return { ok: false, reason: 'rejected' };
    const permissions: string[] = String(claims.scope ?? '').match(/\S+/g) ?? [];
    return { ok: true, subject: claims.sub, permissions };
  };

  return async (token) => {
    const name = createHash('sha256').update(token).digest('hex');
    const known = recent.get(name);
    if (known !== undefined && Date.now() - known.at < 30_000) return known.result;
    try {
      const result = await ask(token);
      if (result.ok) recent.set(name, { at: Date.now(), result });
      return result;
    } catch {
      return { ok: false, reason: 'unavailable' };
    }
  };
}
