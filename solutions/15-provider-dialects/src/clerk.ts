import type { JWTPayload } from 'jose';
import type { ClerkConfig } from './contract.ts';
import { type Dialect, words } from './dialect.ts';

interface SessionClaims extends JWTPayload {
  readonly azp?: unknown;
  readonly sts?: unknown;
  readonly o?: { readonly per?: unknown } | null;
}

/** Clerk: a session token names the page it was made for instead of an audience. */
export function clerk({ issuer, authorizedParties }: ClerkConfig): Dialect {
  return {
    issuer,
    jwksUri: `${issuer}/.well-known/jwks.json`,
    // at+jwt would be what another application got to act for the user.
    types: ['JWT', undefined],
    isForUs: ({ azp, sts }: SessionClaims) =>
      typeof azp === 'string' && authorizedParties.includes(azp) && sts !== 'pending',
    permissions: ({ o }: SessionClaims) => words(o?.per, ','),
  };
}
