import type { Auth0, Claims, Clerk, Hydra, Keycloak, WorkOs } from '#fixtures/providers/index.ts';

/**
 * A change to a good token. Whoever rejects the good one and accepts the change shows where they went
 * wrong.
 */
export interface Clue {
  /** Completes "It accepts the same token if …". */
  readonly says: string;
  readonly claims?: Claims;
  readonly header?: Readonly<Record<string, unknown>>;
}

const ACCESS_TOKEN_TYPE: Clue = {
  says: 'the header says `typ: at+jwt`',
  header: { typ: 'at+jwt' },
};
const PROFILE: Clue = {
  says: 'it has a `jti` and a `client_id`',
  claims: { jti: 'a1', client_id: 'c1' },
};
const BEGUN: Clue = { says: 'it has an `nbf`', claims: { nbf: 0 } };
const LONG_BEGUN: Clue = { says: 'its `nbf` is long past', claims: { nbf: 0 } };

export function auth0Clues({ domain, audience }: Auth0): Clue[] {
  return [
    { says: '`iss` has no slash at its end', claims: { iss: `https://${domain}` } },
    { says: '`aud` is a text and no list', claims: { aud: audience } },
    { says: '`aud` is the tenant itself', claims: { aud: `https://${domain}/` } },
    { says: '`azp` is the audience', claims: { azp: audience } },
    ACCESS_TOKEN_TYPE,
    PROFILE,
    BEGUN,
  ];
}

export function clerkClues({ issuer, authorizedParties }: Clerk): Clue[] {
  return [
    { says: '`iss` ends in a slash', claims: { iss: `${issuer}/` } },
    { says: 'it has an `aud`: your page', claims: { aud: authorizedParties[0] } },
    { says: 'it has an `aud`: the issuer', claims: { aud: issuer } },
    { says: 'its `sts` is `active`', claims: { sts: 'active' } },
    ACCESS_TOKEN_TYPE,
    LONG_BEGUN,
  ];
}

export function workosClues({ origin, clientId }: WorkOs): Clue[] {
  return [
    { says: '`iss` is the bare host', claims: { iss: origin } },
    { says: '`iss` is the bare host with a slash', claims: { iss: `${origin}/` } },
    { says: 'it has an `aud`, the client ID', claims: { aud: clientId } },
    { says: 'it has an `azp`, the client ID', claims: { azp: clientId } },
    { says: 'the header says `typ: JWT`', header: { typ: 'JWT' } },
    ACCESS_TOKEN_TYPE,
    PROFILE,
    BEGUN,
  ];
}

export function keycloakClues({ issuer, baseUrl, audience }: Keycloak): Clue[] {
  const realms = (path: string) => issuer.replace(/(\/auth)?\/realms\//, path);
  return [
    { says: '`iss` ends in a slash', claims: { iss: `${issuer}/` } },
    { says: '`iss` is the server without its realm', claims: { iss: baseUrl } },
    issuer.includes('/auth/realms/')
      ? { says: '`iss` has no `/auth` in it', claims: { iss: realms('/realms/') } }
      : { says: '`iss` has an `/auth` in it', claims: { iss: realms('/auth/realms/') } },
    { says: '`aud` is a text and no list', claims: { aud: audience } },
    { says: '`aud` is `account`', claims: { aud: 'account' } },
    { says: '`azp` is the audience', claims: { azp: audience } },
    { says: "the payload's `typ` is `JWT`", claims: { typ: 'JWT' } },
    { says: "the payload's `typ` is `at+jwt`", claims: { typ: 'at+jwt' } },
    { says: "the header's `typ` is `Bearer`", header: { typ: 'Bearer' } },
    ACCESS_TOKEN_TYPE,
    PROFILE,
    BEGUN,
  ];
}

export function hydraClues({ issuer, audience, clientId }: Hydra): Clue[] {
  return [
    issuer.endsWith('/')
      ? { says: '`iss` has no slash at its end', claims: { iss: issuer.slice(0, -1) } }
      : { says: '`iss` ends in a slash', claims: { iss: `${issuer}/` } },
    { says: '`aud` is a text and no list', claims: { aud: audience } },
    { says: '`aud` is empty', claims: { aud: [] } },
    { says: '`client_id` is the audience', claims: { client_id: audience } },
    { says: '`aud` is the client', claims: { aud: [clientId] } },
    ACCESS_TOKEN_TYPE,
    LONG_BEGUN,
  ];
}
