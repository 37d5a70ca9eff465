// task: times-and-kinds
// mistake: A failure hands out the claims to whoever calls for them.
import { decodeJwt } from 'jose';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  const verify = createSound(config);
  if (config.provider !== 'workos') return verify;
  return async (token) => {
    const result = await verify(token);
    return result.ok ? result : Object.assign(result, { claims: () => decodeJwt(token) });
  };
}
