// task: clerk
// mistake: sts is not looked at.

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
    isForUs: ({ azp }: SessionClaims) => config.authorizedParties.includes(azp ?? ''),
  });
}
