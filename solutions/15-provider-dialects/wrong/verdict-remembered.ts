// task: times-and-kinds
// mistake: Accepted JWTs are remembered, and never looked at again.
import type { ProviderConfig, Verify, VerifyResult } from '../src/contract.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  const verify = createSound(config);
  if (config.provider !== 'clerk') return verify;
  const known = new Map<string, VerifyResult>();
  return async (token) => {
    const result = known.get(token) ?? (await verify(token));
    if (result.ok) known.set(token, result);
    return result;
  };
}
