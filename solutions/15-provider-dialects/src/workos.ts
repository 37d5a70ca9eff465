import type { WorkOsConfig } from './contract.ts';
import { ACCESS_TOKEN_TYPES, type Dialect, texts } from './dialect.ts';

const ORIGIN = 'https://api.workos.com';

/** WorkOS: every tenant is on one host, and the client ID in `iss` stands for the audience. */
export function workos({ clientId }: WorkOsConfig): Dialect {
  return {
    issuer: `${ORIGIN}/user_management/${clientId}`,
    jwksUri: `${ORIGIN}/sso/jwks/${clientId}`,
    types: ACCESS_TOKEN_TYPES,
    isForUs: () => true,
    permissions: ({ permissions }) => texts(permissions),
  };
}
