// task: clerk
// mistake: A token without azp passes, as one guide has it.

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
      (azp === undefined || config.authorizedParties.includes(azp)) && sts !== 'pending',
  });
}
