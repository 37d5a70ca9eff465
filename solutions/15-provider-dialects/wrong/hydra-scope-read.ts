// task: hydra-jwt
// mistake: scope is read and scp is not.
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { words } from '../src/dialect.ts';
import { hydra } from '../src/hydra.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { jwtVerifier } from '../src/jwt-verifier.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'hydra' || config.tokens !== 'jwt') return createSound(config);
  const dialect = hydra(config);
  return jwtVerifier({ ...dialect, permissions: ({ scope }) => words(scope, ' ') });
}
