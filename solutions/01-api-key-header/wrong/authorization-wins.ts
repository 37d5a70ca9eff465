// task: two-headers
// mistake: With two keys, the one in Authorization is picked in silence.
import type { ApiKeyResult } from '../src/index.ts';

const TOKEN68 = /^[A-Za-z0-9\-._~+/]+=*$/;

export function extractApiKey(request: Request): ApiKeyResult {
  const authorization = request.headers.get('authorization');
  const fromAuthorization = credentialsOf(authorization);
  const fromXApiKey = request.headers.get('x-api-key');
  const key = fromAuthorization ?? fromXApiKey;
  if (key === null) return { ok: false, reason: 'missing' };
  if (!TOKEN68.test(key) || !TOKEN68.test(fromXApiKey ?? key))
    return { ok: false, reason: 'malformed' };
  return { ok: true, key };
}

function credentialsOf(authorization: string | null): string | null {
  const [, scheme = '', credentials = ''] = /^([^ ]*) *(.*)$/.exec(authorization ?? '') ?? [];
  return scheme.toLowerCase() === 'apikey' ? credentials : null;
}
