// task: times-and-kinds
// mistake: A failure carries the subject along.
import { decodeJwt } from 'jose';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  const verify = createSound(config);
  if (config.provider !== 'workos') return verify;
  return async (token) => {
    const result = await verify(token);
    if (result.ok || result.reason === 'unavailable' || token.split('.').length !== 3)
      return result;
    try {
      return Object.assign(result, { subject: decodeJwt(token).sub });
    } catch {
      return result;
    }
  };
}
