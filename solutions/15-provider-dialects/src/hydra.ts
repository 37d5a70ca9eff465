import type { HydraConfig } from './contract.ts';
import { ACCESS_TOKEN_TYPES, type Dialect, isAddressedTo, texts, words } from './dialect.ts';

/** Hydra with `strategies.access_token: jwt`: the issuer is whatever was configured. */
export function hydra({ issuer, audience }: HydraConfig): Dialect {
  return {
    issuer,
    jwksUri: `${issuer.replace(/\/$/, '')}/.well-known/jwks.json`,
    types: ACCESS_TOKEN_TYPES,
    isForUs: (payload) => isAddressedTo(audience, payload),
    // strategies.jwt.scope_claim: list, string or both.
    permissions: ({ scp, scope }) => (scp === undefined ? words(scope, ' ') : texts(scp)),
  };
}
