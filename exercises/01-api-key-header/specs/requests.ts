import { hostName, seededRandom } from '#fixtures/seed/index.ts';

/**
 * A key out of the seed: a token68 with capital and small letters, and none that a run shares with another.
 *
 * @param label - Different labels give different keys.
 */
export function keyOf(seed: string, label = 'key'): string {
  return `Kata-${seededRandom(seed, label).base64url(24)}`;
}

/** A request to an API whose host and path come from the seed. */
export function requestTo(
  seed: string,
  headers: HeadersInit = {},
  options: { query?: string; method?: string; body?: string } = {},
): Request {
  const random = seededRandom(seed, 'path');
  const path = random.pick(['data', 'orders', 'v1/users', 'reports/today']);
  return new Request(`https://${hostName(seed, 'api')}/${path}${options.query ?? ''}`, {
    method: options.method ?? (options.body === undefined ? 'GET' : 'POST'),
    headers,
    ...(options.body === undefined ? {} : { body: options.body }),
  });
}

/** The names of what a result holds besides what the contract allows. `undefined` counts as absent. */
export function furtherProperties(result: object): string[] {
  const allowed = ['ok', 'ok' in result && result.ok === true ? 'key' : 'reason'];
  return Object.entries(result).flatMap(([name, value]) =>
    value === undefined || allowed.includes(name) ? [] : [name],
  );
}

/** Says what a result is: the verb phrase of a lesson's `did`. Prints no key. */
export function answered(result: unknown, key?: string): string {
  if (typeof result !== 'object' || result === null) return `returned ${String(result)}`;
  const further = furtherProperties(result);
  const and = further.length === 0 ? '' : ` and, against the contract, ${further.join(', ')}`;
  return `${outcomeOf(result, key)}${and}`;
}

function outcomeOf(result: object, key?: string): string {
  if ('ok' in result && result.ok === true) {
    const got = 'key' in result ? result.key : undefined;
    if (typeof got !== 'string') return 'answered ok without a key';
    if (got === '') return 'accepted an empty key';
    if (got === key) return 'returned the key';
    if (key !== undefined && got.toLowerCase() === key.toLowerCase()) {
      return 'changed the case of the key';
    }
    return 'returned something else as the key';
  }
  return 'reason' in result ? `answered '${String(result.reason)}'` : 'answered without a reason';
}
