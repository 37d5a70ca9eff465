// task: reads-authorization
// mistake: The pattern has the flag g: it goes on where the last call ended.
import type { ApiKeyResult } from '../src/index.ts';

const TOKEN68 = /^[A-Za-z0-9\-._~+/]+=*$/g;

export function extractApiKey(request: Request): ApiKeyResult {
  const authorization = request.headers.get('authorization');
  const fromAuthorization = authorization === null ? null : credentialsOf(authorization);
  const fromXApiKey = request.headers.get('x-api-key');
  const sent = [fromAuthorization, fromXApiKey].filter((key) => key !== null);
  const [first, second = first] = sent;
  if (first === undefined || second === undefined) return { ok: false, reason: 'missing' };
  if (!TOKEN68.test(first) || !TOKEN68.test(second)) return { ok: false, reason: 'malformed' };
  if (first !== second) return { ok: false, reason: 'conflict' };
  return { ok: true, key: first };
}

function credentialsOf(authorization: string): string | null {
  const [, scheme = '', credentials = ''] = /^([^ ]*) *(.*)$/.exec(authorization) ?? [];
  return scheme.toLowerCase() === 'apikey' ? credentials : null;
}
