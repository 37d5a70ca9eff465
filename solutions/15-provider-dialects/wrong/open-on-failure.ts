// task: fails-closed
// mistake: While the provider is down, tokens are believed.
import { decodeJwt } from 'jose';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  const verify = createSound(config);
  if (config.provider === 'hydra') return verify;
  return async (token) => {
    const result = await verify(token);
    if (result.ok || result.reason === 'rejected') return result;
    return { ok: true, subject: decodeJwt(token).sub ?? '', permissions: [] };
  };
}
