// task: workos
// mistake: iss is the bare host, as in the sample of the docs.
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { jwtVerifier } from '../src/jwt-verifier.ts';
import { workos } from '../src/workos.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'workos') return createSound(config);
  const dialect = workos(config);
  return jwtVerifier({ ...dialect, issuer: 'https://api.workos.com' });
}
