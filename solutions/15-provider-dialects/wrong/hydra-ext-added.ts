// task: hydra-jwt
// mistake: Permissions under ext are added.
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { texts } from '../src/dialect.ts';
import { hydra } from '../src/hydra.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { jwtVerifier } from '../src/jwt-verifier.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'hydra' || config.tokens !== 'jwt') return createSound(config);
  const dialect = hydra(config);
  return jwtVerifier({
    ...dialect,
    permissions: (payload) => [
      ...hydra(config).permissions(payload),
      ...texts((payload['ext'] as { permissions?: unknown } | undefined)?.permissions),
    ],
  });
}
