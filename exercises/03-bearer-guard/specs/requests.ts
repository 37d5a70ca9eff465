import { hostName, seededRandom } from '#fixtures/seed/index.ts';
import type { Grant } from '../src/index.ts';

const PREFIX = 'Kata-';

/**
 * A token out of the seed: a token68 with capital and small letters, and none that a run shares with
 * another.
 *
 * @param label - Different labels give different tokens.
 */
export function tokenOf(seed: string, label = 'token'): string {
  return PREFIX + seededRandom(seed, label).base64url(24);
}

/** What tells a token from all others: the prefix is no secret. */
export function withoutPrefix(token: string): string {
  return token.slice(PREFIX.length);
}

/** Whose token it is, and the scopes that it is good for. */
export function grantOf(seed: string, scopes: string[] = [], label = 'grant'): Grant {
  const random = seededRandom(seed, label);
  return { subject: random.pick(['user_', 'auth0|', 'svc:', '']) + random.id(8), scopes };
}

/** A realm of letters and digits, which needs no escaping. */
export function realmOf(seed: string): string {
  return `realm-${seededRandom(seed, 'realm').id(5)}`;
}

/** Two scopes out of the seed, in an order that is drawn. */
export function scopesOf(seed: string): [string, string] {
  const random = seededRandom(seed, 'scopes');
  const [first, second] = [`read:${random.id(5)}`, `write:${random.id(5)}`];
  return random.int(2) === 0 ? [first, second] : [second, first];
}

/** A request to an API whose host and path come from the seed. */
export function requestTo(
  seed: string,
  headers: HeadersInit = {},
  options: { query?: string; method?: string; body?: string } = {},
): Request {
  const path = seededRandom(seed, 'path').pick(['me', 'orders', 'v1/users', 'reports/today']);
  return new Request(`https://${hostName(seed, 'api')}/${path}${options.query ?? ''}`, {
    method: options.method ?? (options.body === undefined ? 'GET' : 'POST'),
    headers,
    ...(options.body === undefined ? {} : { body: options.body }),
  });
}

/** A request with this value in its `Authorization` header. */
export function withAuthorization(seed: string, value: string): Request {
  return requestTo(seed, { Authorization: value });
}
