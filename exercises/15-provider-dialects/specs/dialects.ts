import {
  type Auth0,
  auth0,
  type Clerk,
  clerk,
  type Hydra,
  hydra,
  type Keycloak,
  keycloak,
  type Provider,
  type ProviderMintOptions,
  type WorkOs,
  workos,
} from '#fixtures/providers/index.ts';
import type { ProviderConfig } from '../src/index.ts';
import {
  auth0Clues,
  type Clue,
  clerkClues,
  hydraClues,
  keycloakClues,
  workosClues,
} from './clues.ts';

/** A mocked provider with all that a test has to know of it. */
export interface Dialect<Server extends Provider> {
  /** Such as `Auth0`. */
  readonly name: string;
  readonly server: Server;
  readonly config: ProviderConfig;
  /** The requests that a verifier may make, such as `GET https://…`. The first is the one it has to make. */
  readonly requests: readonly string[];
  mint(options: ProviderMintOptions): string;
  readonly clues: readonly Clue[];
  /** What is special about its tokens, for who rejects a good one. */
  readonly hint: string;
  /** Tokens of this provider, or like its own, that are no JWTs. */
  readonly opaque: readonly string[];
}

export interface OpenOptions {
  readonly seed: string;
  /** Tells two of one provider apart. */
  readonly name?: string;
  readonly legacyPath?: boolean;
  readonly issuerSlash?: boolean;
  readonly beside?: Provider;
}

/** The servers by the name of their dialect; `opaque` is Hydra without JWTs. */
export interface Servers {
  readonly auth0: Auth0;
  readonly clerk: Clerk;
  readonly workos: WorkOs;
  readonly keycloak: Keycloak;
  readonly hydra: Hydra;
  readonly opaque: Hydra;
}

export const JWT_DIALECTS = ['auth0', 'clerk', 'workos', 'keycloak', 'hydra'] as const;
export const ALL_DIALECTS = [...JWT_DIALECTS, 'opaque'] as const;

export const PROVIDER_NAMES: Readonly<Record<keyof Servers, string>> = {
  auth0: 'Auth0',
  clerk: 'Clerk',
  workos: 'WorkOS',
  keycloak: 'Keycloak',
  hydra: 'Hydra',
  opaque: 'Hydra',
};

const HINTS: Readonly<Record<keyof Servers, string>> = {
  auth0:
    'Its `kid` names the second of two listed keys, its `iss` ends in a slash, its `aud` is a list, and it has neither `nbf` nor `jti`.',
  clerk: 'It has an `azp` and no `aud`, and it lives for a minute.',
  workos: 'It has no `aud`, no `azp`, and no `typ` in its header.',
  keycloak:
    'Its key is listed second, behind one with `use: enc`. `typ` is `JWT` in the header and `Bearer` in the payload.',
  hydra: 'Its `aud` is a list, and its `iss` is what the configuration says, to the letter.',
  opaque: 'Introspection says `active: true`, `token_use: access_token` and a list for `aud`.',
};

export const openDialect: {
  readonly [Name in keyof Servers]: (options: OpenOptions) => Dialect<Servers[Name]>;
} = {
  auth0: (options) => {
    const server = auth0(options);
    const { domain, audience } = server;
    const config: ProviderConfig = { provider: 'auth0', domain, audience };
    return withKeySet('auth0', server, config, auth0Clues(server), [server.opaqueToken()]);
  },
  clerk: (options) => {
    const server = clerk(options);
    const { issuer, authorizedParties, opaqueTokens } = server;
    const config: ProviderConfig = {
      provider: 'clerk',
      issuer,
      authorizedParties: [...authorizedParties],
    };
    return withKeySet('clerk', server, config, clerkClues(server), opaqueTokens);
  },
  workos: (options) => {
    const server = workos(options);
    const config: ProviderConfig = { provider: 'workos', clientId: server.clientId };
    return withKeySet('workos', server, config, workosClues(server));
  },
  keycloak: ({ beside, ...options }) => {
    const server = keycloak({
      ...options,
      ...(beside === undefined ? {} : { beside: beside as Keycloak }),
    });
    const { baseUrl, realm, audience } = server;
    const config: ProviderConfig = { provider: 'keycloak', baseUrl, realm, audience };
    return withKeySet('keycloak', server, config, keycloakClues(server));
  },
  hydra: (options) => {
    const server = hydra(options);
    const opaque = [server.issue(), server.issueRefreshToken()];
    return withKeySet('hydra', server, hydraConfig(server, 'jwt'), hydraClues(server), opaque);
  },
  opaque: (options) => {
    const server = hydra(options);
    return {
      name: PROVIDER_NAMES.opaque,
      server,
      config: hydraConfig(server, 'opaque'),
      requests: [`POST ${server.introspectionUri}`],
      mint: ({ payload, claims }) =>
        server.issue(typeof payload === 'object' ? { ...payload } : claims),
      clues: hydraClues(server),
      hint: HINTS.opaque,
      opaque: [],
    };
  },
};

function withKeySet<Server extends Provider>(
  name: keyof Servers,
  server: Server,
  config: ProviderConfig,
  clues: readonly Clue[],
  opaque: readonly string[] = [],
): Dialect<Server> {
  const requests = [server.jwksUri, ...server.discoveryUris].map((url) => `GET ${url}`);
  return {
    name: PROVIDER_NAMES[name],
    server,
    config,
    requests,
    mint: server.mint,
    clues,
    hint: HINTS[name],
    opaque,
  };
}

function hydraConfig(
  { issuer, adminUrl, audience }: Hydra,
  tokens: 'jwt' | 'opaque',
): ProviderConfig {
  return { provider: 'hydra', issuer, adminUrl, audience, tokens };
}
