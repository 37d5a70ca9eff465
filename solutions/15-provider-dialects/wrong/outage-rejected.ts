// task: fails-closed
// mistake: Whatever goes wrong, the token is rejected.
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  const verify = createSound(config);
  return async (token) => {
    const result = await verify(token);
    return result.ok ? result : { ok: false, reason: 'rejected' };
  };
}
