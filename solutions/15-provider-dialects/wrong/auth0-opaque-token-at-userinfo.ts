// task: times-and-kinds
// mistake: An opaque Auth0 token is tried at userinfo, which knows the user and not the API.
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  const verify = createSound(config);
  if (config.provider !== 'auth0') return verify;
  return async (token) => {
    if (token.split('.').length === 3) return verify(token);
    try {
      const response = await fetch(`https://${config.domain}/userinfo`, {
        headers: { authorization: `Bearer ${token}` },
        redirect: 'error',
      });
      const { sub } = (await response.json()) as { sub: string };
      return { ok: true, subject: sub, permissions: [] };
    } catch {
      return { ok: false, reason: 'rejected' };
    }
  };
}
