// variant: Closures and a pipeline: each check is a function that gives a refusal or nothing.
import type { AuthorizationResult, ClientSettings, Transaction } from '../src/index.ts';
import { readTokenAnswer } from '../src/token-answer.ts';
import { requestTokens } from '../src/token-request.ts';

type Refusal = Extract<AuthorizationResult, { ok: false }>;
type Check = (
  query: ReadonlyMap<string, readonly string[]>,
  transaction: Transaction,
  client: ClientSettings,
) => Refusal | undefined;

const refusal = (reason: Refusal['reason'], error?: string): Refusal => ({
  ok: false,
  reason,
  ...(error === undefined ? {} : { error }),
});
const differs = (values: readonly string[] = [], expected = '') =>
  expected === '' || values.length === 0 || values.some((value) => value !== expected);

const checks: readonly Check[] = [
  (query, { state }) =>
    differs(query.get('state'), state) ? refusal('state-mismatch') : undefined,
  (query, { issuer }, { requireIss }) =>
    (query.has('iss') || requireIss) && differs(query.get('iss'), issuer)
      ? refusal('issuer-mismatch')
      : undefined,
  (query) =>
    [...query.values()].some((values) => values.length > 1)
      ? refusal('invalid-callback')
      : undefined,
  (query) => {
    const [error] = query.get('error') ?? [];
    return error === undefined ? undefined : refusal('access-denied', error);
  },
  (query) => (query.get('code')?.[0] ? undefined : refusal('invalid-callback')),
];

export async function completeAuthorization(
  callbackUrl: string,
  transaction: Transaction,
  client: ClientSettings,
): Promise<AuthorizationResult> {
  const query = Map.groupBy(new URL(callbackUrl).searchParams, ([name]) => name);
  const values = new Map(
    [...query].map(([name, pairs]) => [name, pairs.map(([, value]) => value)]),
  );
  for (const check of checks) {
    const refused = check(values, transaction, client);
    if (refused !== undefined) return refused;
  }
  const [code = ''] = values.get('code') ?? [];
  const failed = () => refusal('token-error');
  return requestTokens(code, transaction, client)
    .then(async (response) =>
      readTokenAnswer(response.status, await response.json(), transaction.scopes),
    )
    .catch(failed);
}
