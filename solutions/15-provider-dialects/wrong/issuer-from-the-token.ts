// task: signature-and-keys
// mistake: The key set is the one of the token's own issuer.
import { createRemoteJWKSet, decodeJwt } from 'jose';
import { auth0 } from '../src/auth0.ts';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { jwtVerifier } from '../src/jwt-verifier.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  const verify = createSound(config);
  if (config.provider !== 'auth0') return verify;
  const dialect = auth0(config);
  return async (token) => {
    try {
      const jwksUri = new URL('.well-known/jwks.json', decodeJwt(token).iss);
      return await jwtVerifier(dialect, createRemoteJWKSet(jwksUri))(token);
    } catch {
      return verify(token);
    }
  };
}
