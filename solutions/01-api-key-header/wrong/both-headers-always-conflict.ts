// task: two-headers
// mistake: Both headers at once are a conflict, even with the same key.
import type { ApiKeyResult } from '../src/index.ts';

const TOKEN68 = /^[A-Za-z0-9\-._~+/]+=*$/;

export function extractApiKey(request: Request): ApiKeyResult {
  const authorization = request.headers.get('authorization');
  const fromAuthorization = credentialsOf(authorization);
  const fromXApiKey = request.headers.get('x-api-key');
  if (fromAuthorization !== null && fromXApiKey !== null) {
    const good = TOKEN68.test(fromAuthorization) && TOKEN68.test(fromXApiKey);
    return { ok: false, reason: good ? 'conflict' : 'malformed' };
  }
  const key = fromAuthorization ?? fromXApiKey;
  if (key === null) return { ok: false, reason: 'missing' };
  return TOKEN68.test(key) ? { ok: true, key } : { ok: false, reason: 'malformed' };
}

function credentialsOf(authorization: string | null): string | null {
  const [, scheme = '', credentials = ''] = /^([^ ]*) *(.*)$/.exec(authorization ?? '') ?? [];
  return scheme.toLowerCase() === 'apikey' ? credentials : null;
}
