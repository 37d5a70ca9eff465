// task: hydra-jwt
// mistake: A slash is added to the issuer, as Hydra 1.x did.
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { hydra } from '../src/hydra.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { jwtVerifier } from '../src/jwt-verifier.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'hydra' || config.tokens !== 'jwt') return createSound(config);
  const dialect = hydra(config);
  return jwtVerifier({
    ...dialect,
    issuer: config.issuer.endsWith('/') ? config.issuer : `${config.issuer}/`,
  });
}
