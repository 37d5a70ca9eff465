// task: clerk
// mistake: The role in the organization counts as a permission.

import type { JWTPayload } from 'jose';
import { clerk } from '../src/clerk.ts';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { words } from '../src/dialect.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { jwtVerifier } from '../src/jwt-verifier.ts';

interface SessionClaims extends JWTPayload {
  readonly o?: { readonly per: string; readonly rol: string };
}

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'clerk') return createSound(config);
  const dialect = clerk(config);
  return jwtVerifier({
    ...dialect,
    permissions: ({ o }: SessionClaims) => [...words(o?.per, ','), ...words(o?.rol, ',')],
  });
}
