// task: hydra-jwt
// mistake: An empty list of audiences means everybody.
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { isAddressedTo } from '../src/dialect.ts';
import { hydra } from '../src/hydra.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { jwtVerifier } from '../src/jwt-verifier.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'hydra' || config.tokens !== 'jwt') return createSound(config);
  const dialect = hydra(config);
  return jwtVerifier({
    ...dialect,
    isForUs: (payload) => payload.aud?.length === 0 || isAddressedTo(config.audience, payload),
  });
}
