// task: clerk
// mistake: azp has to begin with an authorized party.

import type { JWTPayload } from 'jose';
import { clerk } from '../src/clerk.ts';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { jwtVerifier } from '../src/jwt-verifier.ts';

interface SessionClaims extends JWTPayload {
  readonly azp?: string;
  readonly sts?: string;
}

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'clerk') return createSound(config);
  const dialect = clerk(config);
  return jwtVerifier({
    ...dialect,
    isForUs: ({ azp, sts }: SessionClaims) =>
      config.authorizedParties.some((party) => azp?.startsWith(party)) && sts !== 'pending',
  });
}
