/** Which provider, and what is known of it beforehand. */
export type ProviderConfig =
  | Auth0Config
  | ClerkConfig
  | WorkOsConfig
  | KeycloakConfig
  | HydraConfig;

export interface Auth0Config {
  provider: 'auth0';
  domain: string;
  audience: string;
}

export interface ClerkConfig {
  provider: 'clerk';
  issuer: string;
  authorizedParties: string[];
}

export interface WorkOsConfig {
  provider: 'workos';
  clientId: string;
}

export interface KeycloakConfig {
  provider: 'keycloak';
  baseUrl: string;
  realm: string;
  audience: string;
}

export interface HydraConfig {
  provider: 'hydra';
  issuer: string;
  adminUrl: string;
  audience: string;
  tokens: 'jwt' | 'opaque';
}

/** What became of a token. */
export type VerifyResult =
  | { ok: true; subject: string; permissions: string[] }
  | { ok: false; reason: 'rejected' | 'unavailable' };

export type Verify = (token: string) => Promise<VerifyResult>;
