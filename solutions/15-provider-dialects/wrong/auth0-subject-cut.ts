// task: auth0
// mistake: The subject is cut at its bar: auth0|x and google|x become one.
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  const verify = createSound(config);
  return async (token) => {
    const result = await verify(token);
    return result.ok ? { ...result, subject: result.subject.split('|').at(-1) ?? '' } : result;
  };
}
