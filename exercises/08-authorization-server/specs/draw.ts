import { createHash } from 'node:crypto';
import { hostName, type SeededRandom, seededRandom } from '#fixtures/seed/index.ts';
import type { AuthorizationServerConfig, RegisteredClient } from '../src/index.ts';

/** What one sign-in is made of, as the client knows it. */
export interface SignIn {
  readonly clientId: string;
  readonly redirectUri: string;
  /** Left out if undefined. */
  readonly state: string | undefined;
  readonly codeVerifier: string;
}

const BASE64URL = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];

/** A server with two clients, of which the first has two redirect URIs. All names are drawn. */
export function drawConfig(seed: string, name: string): AuthorizationServerConfig {
  const random = seededRandom(seed, `config of ${name}`);
  const path = random.pick(['', '/', `/realms/${random.id(4)}`, `/${random.id(5)}/`]);
  return {
    issuer: `https://${hostName(seed, name)}${path}`,
    clients: ['app', 'shop'].map((role, at) => ({
      clientId: `client_${random.id(8)}`,
      redirectUris: Array.from(
        { length: 2 - at },
        () => `https://${hostName(seed, role)}/${random.id(5)}/callback`,
      ),
    })),
    subject: `user_${random.id(8)}`,
  };
}

/** A sign-in with a fresh state and verifier. */
export function drawSignIn(
  random: SeededRandom,
  { clientId, redirectUris }: RegisteredClient,
  given: Partial<SignIn> = {},
): SignIn {
  return {
    clientId,
    redirectUri: redirectUris[0] ?? '',
    state: random.base64url(16),
    // Lengths and marks that some servers refuse have a test of their own.
    codeVerifier: drawVerifier(random, 48 + random.int(72)),
    ...given,
  };
}

/** A code verifier as most clients make it: base64url characters (RFC 7636 §4.1). */
export function drawVerifier(random: SeededRandom, length: number): string {
  return Array.from({ length }, () => random.pick(BASE64URL)).join('');
}

/** S256, RFC 7636 §4.2. */
export function challengeOf(codeVerifier: string): string {
  return createHash('sha256').update(codeVerifier).digest('base64url');
}

/** The parameters of an authorization request (RFC 6749 §4.1.1), in any order. */
export function requestParameters(random: SeededRandom, signIn: SignIn): URLSearchParams {
  return shuffledParameters(random, {
    response_type: 'code',
    client_id: signIn.clientId,
    redirect_uri: signIn.redirectUri,
    code_challenge: challengeOf(signIn.codeVerifier),
    code_challenge_method: 'S256',
    ...(signIn.state === undefined ? {} : { state: signIn.state }),
    ...(random.int(2) === 0 ? {} : { scope: 'read:users write:orders' }),
  });
}

/** The parameters of a token request (RFC 6749 §4.1.3), in any order. */
export function redemptionParameters(
  random: SeededRandom,
  signIn: SignIn,
  code: string,
): URLSearchParams {
  return shuffledParameters(random, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: signIn.redirectUri,
    client_id: signIn.clientId,
    code_verifier: signIn.codeVerifier,
  });
}

function shuffledParameters(
  random: SeededRandom,
  parameters: Readonly<Record<string, string>>,
): URLSearchParams {
  return new URLSearchParams(shuffled(random, Object.entries(parameters)));
}

/** A copy in another order. */
export function shuffled<T>(random: SeededRandom, list: readonly T[]): T[] {
  const rest = [...list];
  return list.flatMap(() => rest.splice(random.int(rest.length), 1));
}

/**
 * Bad cases in a drawn order, with good ones (`null`) before, among and behind them, so that neither a count
 * nor a refusal of everything tells them apart.
 */
export function amongGood<T>(random: SeededRandom, bad: readonly T[]): (T | null)[] {
  const cases: (T | null)[] = shuffled(random, bad);
  cases.splice(random.int(cases.length + 1), 0, null);
  return [null, ...cases, ...(random.int(2) === 0 ? [] : [null])];
}
