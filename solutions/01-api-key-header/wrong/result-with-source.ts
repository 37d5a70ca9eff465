// task: reads-authorization
// mistake: The result also says which header the key came from.
import type { ApiKeyResult } from '../src/index.ts';

const TOKEN68 = /^[A-Za-z0-9\-._~+/]+=*$/;

export function extractApiKey(request: Request): ApiKeyResult & { source?: string } {
  const authorization = request.headers.get('authorization');
  const fromAuthorization = authorization === null ? null : credentialsOf(authorization);
  const fromXApiKey = request.headers.get('x-api-key');
  const sent = [fromAuthorization, fromXApiKey].filter((key) => key !== null);
  const [first, second = first] = sent;
  if (first === undefined || second === undefined) return { ok: false, reason: 'missing' };
  if (!TOKEN68.test(first) || !TOKEN68.test(second)) return { ok: false, reason: 'malformed' };
  if (first !== second) return { ok: false, reason: 'conflict' };
  return { ok: true, key: first, source: fromXApiKey === null ? 'authorization' : 'x-api-key' };
}

function credentialsOf(authorization: string): string | null {
  const [, scheme = '', credentials = ''] = /^([^ ]*) *(.*)$/.exec(authorization) ?? [];
  return scheme.toLowerCase() === 'apikey' ? credentials : null;
}
