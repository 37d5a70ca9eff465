// task: signature-and-keys
// mistake: Keycloak may sign with any algorithm that jose knows, except those that a tutorial warns of.
import { createRemoteJWKSet, jwtVerify } from 'jose';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { judge } from '../src/jwt-verifier.ts';
import { keycloak } from '../src/keycloak.ts';

const ALGORITHMS = ['RS384', 'RS512', 'PS384', 'PS512', 'ES384', 'EdDSA'];

export function createProviderVerifier(config: ProviderConfig): Verify {
  const verify = createSound(config);
  if (config.provider !== 'keycloak') return verify;
  const dialect = keycloak(config);
  const keySet = createRemoteJWKSet(new URL(dialect.jwksUri));
  return async (token) => {
    try {
      const options = { algorithms: ALGORITHMS, requiredClaims: ['exp'] };
      const { protectedHeader: header, payload } = await jwtVerify(token, keySet, options);
      return judge(dialect, { header, payload });
    } catch {
      return verify(token);
    }
  };
}
