// task: hydra-jwt
// mistake: The path is put behind the issuer as it is, slash or not.
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { hydra } from '../src/hydra.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { jwtVerifier } from '../src/jwt-verifier.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'hydra' || config.tokens !== 'jwt') return createSound(config);
  const dialect = hydra(config);
  return jwtVerifier({ ...dialect, jwksUri: `${config.issuer}/.well-known/jwks.json` });
}
