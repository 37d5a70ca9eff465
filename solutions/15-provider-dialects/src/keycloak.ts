import type { JWTPayload } from 'jose';
import type { KeycloakConfig } from './contract.ts';
import { ACCESS_TOKEN_TYPES, type Dialect, isAddressedTo, texts } from './dialect.ts';

interface Roles {
  readonly roles?: unknown;
}

interface RealmClaims extends JWTPayload {
  readonly typ?: unknown;
  readonly realm_access?: Roles | null;
  readonly resource_access?: Readonly<Record<string, Roles | null>> | null;
}

/** Keycloak: the payload has a `typ` of its own, and roles stand in two places. */
export function keycloak({ baseUrl, realm, audience }: KeycloakConfig): Dialect {
  const issuer = `${baseUrl}/realms/${realm}`;
  return {
    issuer,
    jwksUri: `${issuer}/protocol/openid-connect/certs`,
    types: ACCESS_TOKEN_TYPES,
    isForUs: (payload: RealmClaims) => payload.typ === 'Bearer' && isAddressedTo(audience, payload),
    permissions: ({ realm_access, resource_access }: RealmClaims) => [
      ...texts(realm_access?.roles),
      ...texts(resource_access?.[audience]?.roles),
    ],
  };
}
