import { createHash } from 'node:crypto';
import type { TestAPI } from 'vitest';
import {
  type AuthorizationServer,
  type AuthorizationServerOptions,
  authorizationServer,
  type Registration,
} from '#fixtures/authorization-server/index.ts';
import { seededRandom } from '#fixtures/seed/index.ts';
import type { ExerciseFixtures } from '#kit';
import type * as Exercise from '../src/index.ts';
import { changed } from './callback-url.ts';
import type { Instead, SignIn } from './sign-in.ts';
import { type Verdicts, verdictsOn } from './verdict.ts';

type Kit = ExerciseFixtures<typeof Exercise>;

export interface SignInOptions {
  /** A server of its own, for each name; the test's by default. */
  readonly name?: string;
  readonly client?: Registration;
  readonly server?: Omit<AuthorizationServerOptions, 'seed'>;
  readonly scopes?: readonly string[];
  /** In place of fresh ones. */
  readonly transaction?: Partial<Pick<Exercise.Transaction, 'state' | 'codeVerifier'>>;
  readonly requireIss?: boolean;
}

/** What {@link withSignIns} adds to a test. */
export interface SignInFixtures {
  /** Sends a user to a mock authorization server, which behaves again, and back to the redirect URI. */
  readonly signIn: (options?: SignInOptions) => Promise<SignIn>;
  /** Hands a callback to the student's code. An exception is `{ threw }`. */
  readonly complete: (signIn: SignIn, instead?: Instead) => Promise<unknown>;
  /** Does the same and judges what comes of it. */
  readonly verdicts: Verdicts;
}

/** Extends the kit's test by users who come back from an authorization server. */
export function withSignIns(test: TestAPI<Kit>): TestAPI<Kit & SignInFixtures> {
  return test.extend<SignInFixtures>({
    signIn: ({ network, seed }, use) => {
      const servers = new Map<string, AuthorizationServer>();
      let count = 0;
      return use(({ name, server: options, ...rest } = {}) => {
        count += 1;
        // A server costs some milliseconds, so that sign-ins which ask for the same one share it.
        const kind = JSON.stringify([name, options]);
        const known = servers.get(kind);
        const server = known ?? authorizationServer({ seed: `${seed}/${kind}`, ...options });
        if (known === undefined) network.serve(server);
        servers.set(kind, server);
        server.behave();
        const requireIss = options?.issParameter ?? true;
        return signInAt(network, server, `${seed}/sign-in ${count}`, { requireIss, ...rest });
      });
    },
    complete: ({ subject }, use) =>
      use((signIn, instead) => complete(subject.completeAuthorization, signIn, instead)),
    verdicts: ({ complete, network }, use) => use(verdictsOn(complete, network)),
  });
}

/** The first half of the sign-in, which exercise 06 writes: steps 1 to 5 of the diagram. */
export async function signInAt(
  network: Kit['network'],
  server: AuthorizationServer,
  seed: string,
  {
    client: registration,
    scopes = ['read:users', 'write:orders'],
    transaction: given,
    requireIss = true,
  }: Omit<SignInOptions, 'name' | 'server'>,
): Promise<SignIn> {
  const random = seededRandom(seed, 'transaction');
  const { clientId, redirectUris } = server.register(registration);
  const [redirectUri = ''] = redirectUris;
  const transaction = {
    state: random.base64url(32),
    codeVerifier: random.base64url(32),
    ...(scopes.includes('openid') ? { nonce: random.base64url(32) } : {}),
    issuer: server.issuer,
    redirectUri,
    scopes: [...scopes],
    ...given,
  };
  const { state, codeVerifier, nonce } = transaction;
  const url = new URL(server.endpoints.authorization);
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    state,
    code_challenge: createHash('sha256').update(codeVerifier, 'ascii').digest('base64url'),
    code_challenge_method: 'S256',
    ...(scopes.length === 0 ? {} : { scope: scopes.join(' ') }),
    ...(nonce === undefined ? {} : { nonce }),
  }).toString();
  const answer = await network.fetch(url);
  // A browser writes a URL in its normal form.
  const callback = new URL(answer.headers.get('location') ?? '');
  return {
    server,
    transaction,
    client: { clientId, tokenEndpoint: server.endpoints.token, requireIss },
    callbackUrl: callback.href,
    code: callback.searchParams.get('code') ?? '',
  };
}

async function complete(
  completeAuthorization: Kit['subject']['completeAuthorization'],
  signIn: SignIn,
  { callback, callbackUrl = signIn.callbackUrl, transaction, client }: Instead = {},
): Promise<unknown> {
  const url = callback === undefined ? callbackUrl : changed(callbackUrl, callback);
  try {
    return await completeAuthorization(
      url,
      { ...signIn.transaction, ...transaction },
      { ...signIn.client, ...client },
    );
  } catch (error) {
    // A subject that was ended has its own message.
    if (!(error instanceof Error) || error.name === 'SubjectGone') throw error;
    return { threw: error.message.replace(/^Your \S+ threw /, '') };
  }
}
