// task: signature-and-keys
// mistake: The provider of the current call is kept at the top of the module.
import { auth0 } from '../src/auth0.ts';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';

let current = '';

export function createProviderVerifier(config: ProviderConfig): Verify {
  const verify = createSound(config);
  return async (token) => {
    current = token;
    if (config.provider === 'auth0') await fetch(auth0(config).jwksUri).catch(() => null);
    return verify(current);
  };
}
