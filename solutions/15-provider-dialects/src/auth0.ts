import type { Auth0Config } from './contract.ts';
import { ACCESS_TOKEN_TYPES, type Dialect, isAddressedTo, texts, words } from './dialect.ts';

/** Auth0: its issuer ends in a slash. With RBAC on, `permissions` says more than `scope`. */
export function auth0({ domain, audience }: Auth0Config): Dialect {
  return {
    issuer: `https://${domain}/`,
    jwksUri: `https://${domain}/.well-known/jwks.json`,
    types: ACCESS_TOKEN_TYPES,
    isForUs: (payload) => isAddressedTo(audience, payload),
    permissions: ({ permissions, scope }) =>
      permissions === undefined ? words(scope, ' ') : texts(permissions),
  };
}
