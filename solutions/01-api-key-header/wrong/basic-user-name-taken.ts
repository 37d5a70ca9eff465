// task: other-schemes
// mistake: The user name of Basic credentials is taken for a key.
import type { ApiKeyResult } from '../src/index.ts';

const TOKEN68 = /^[A-Za-z0-9\-._~+/]+=*$/;

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
  return /^(apikey|basic)$/i.test(scheme)
    ? scheme.toLowerCase() === 'basic'
      ? (Buffer.from(credentials, 'base64').toString().split(':')[0] ?? null)
      : credentials
    : null;
}
