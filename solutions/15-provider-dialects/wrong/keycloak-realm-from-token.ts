// task: keycloak
// mistake: The realm, and with it the key set, is read from the token.
import { decodeJwt } from 'jose';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  const verify = createSound(config);
  if (config.provider !== 'keycloak') return verify;
  return async (token) => {
    try {
      const [base, realm] = (decodeJwt(token).iss ?? '').split('/realms/');
      if (base !== config.baseUrl || realm === undefined) return verify(token);
      return createSound({ ...config, realm })(token);
    } catch {
      return verify(token);
    }
  };
}
