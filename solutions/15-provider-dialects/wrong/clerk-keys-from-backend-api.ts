// task: clerk
// mistake: The keys are fetched from another host than the issuer, which wants a secret.

import { clerk } from '../src/clerk.ts';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { jwtVerifier } from '../src/jwt-verifier.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'clerk') return createSound(config);
  const dialect = clerk(config);
  return jwtVerifier({ ...dialect, jwksUri: 'https://api.clerk.example.com/v1/jwks' });
}
