import { vi } from 'vitest';
import type { Client } from '#fixtures/authorization-server/index.ts';
import { type RealServer, startOidcProvider } from '#fixtures/tests/real-servers/oidc-provider.ts';
import { createIntrospector, type Introspector } from '../../04-token-introspection/src/index.ts';
import { createAuthorizationRequest } from '../../06-authorization-request/src/index.ts';
import {
  type AuthorizationResult,
  completeAuthorization,
  type Tokens,
  type Transaction,
} from '../../07-code-exchange/src/index.ts';

/** The API that the server issues access tokens for. */
export const API = 'https://api.example.com';
/** Who signs in, without a page. */
export const USER = 'user';
const REDIRECT_URI = 'https://app.example.com/callback';

const app: Client = { clientId: 'app', redirectUris: [REDIRECT_URI] };
/** The API as a client: it introspects, and could sign users in as well. */
export const api = {
  clientId: 'api:1',
  clientSecret: 'fake+secret %41 of thirty-two octets & more',
  redirectUris: [REDIRECT_URI],
} satisfies Client;

/** One request of an authorization, and where the browser came back. */
export interface SignIn {
  readonly transaction: Transaction;
  readonly callbackUrl: string;
}

/** oidc-provider, and the solutions as its clients. */
export interface RealWorld {
  readonly server: RealServer;
  readonly issuer: string;
  readonly jwksUri: string;
  /** Solution 06 asks, the browser goes there and comes back. `alter` changes the request's URL. */
  authorize(options?: AuthorizeOptions): Promise<SignIn>;
  /** Solution 07 completes it. */
  complete(signIn: SignIn): Promise<AuthorizationResult>;
  /** Both, and the tokens. */
  signIn(): Promise<Tokens>;
  /** Solution 04 with the API's own credentials. */
  introspector(options?: { audience?: string; clientSecret?: string }): Introspector;
}

export interface AuthorizeOptions {
  readonly clientId?: string;
  readonly scopes?: string[];
  readonly alter?: (url: URL) => void;
}

/** Starts the server on a loopback port. Close it in the end. */
export async function openRealWorld(accessTokens: 'jwt' | 'opaque'): Promise<RealWorld> {
  // It tells at length what a production server would need.
  for (const method of ['info', 'warn'] as const) vi.spyOn(console, method).mockReturnValue();
  const server = await startOidcProvider([app, api], API, accessTokens);
  const { endpoints } = server;
  const issuer = new URL(endpoints.token).origin;

  const authorize = async ({
    clientId = app.clientId,
    scopes = ['openid', 'read:users'],
    alter,
  }: AuthorizeOptions = {}): Promise<SignIn> => {
    const { url, transaction } = await createAuthorizationRequest({
      authorizationEndpoint: endpoints.authorization,
      issuer,
      clientId,
      redirectUri: REDIRECT_URI,
      scopes,
    });
    const response = await server.browse(alter === undefined ? url : altered(url, alter));
    const callbackUrl = response.headers.get('location') ?? '';
    if (!callbackUrl.startsWith(REDIRECT_URI)) {
      throw new Error(`the browser did not come back: ${response.status}`);
    }
    return { transaction, callbackUrl };
  };
  const complete = ({ transaction, callbackUrl }: SignIn) =>
    completeAuthorization(callbackUrl, transaction, {
      clientId: app.clientId,
      tokenEndpoint: endpoints.token,
      requireIss: true,
    });

  return {
    server,
    issuer,
    jwksUri: `${issuer}/jwks`,
    authorize,
    complete,
    async signIn() {
      const result = await complete(await authorize());
      if (!result.ok) throw new Error(`the sign-in failed: ${result.reason} ${result.error ?? ''}`);
      return result.tokens;
    },
    introspector: ({ audience = API, clientSecret = api.clientSecret } = {}) =>
      createIntrospector({
        endpoint: endpoints.introspection,
        clientId: api.clientId,
        clientSecret,
        audience,
      }),
  };
}

function altered(url: string, alter: (url: URL) => void): string {
  const changed = new URL(url);
  alter(changed);
  return changed.href;
}
