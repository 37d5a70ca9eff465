// task: workos
// mistake: The header has to say JWT.
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { jwtVerifier } from '../src/jwt-verifier.ts';
import { workos } from '../src/workos.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'workos') return createSound(config);
  const dialect = workos(config);
  return jwtVerifier({ ...dialect, types: ['JWT', 'at+jwt'] });
}
