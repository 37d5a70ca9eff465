// variant: The headers are copied to a plain object first; Fetch gives their names in lower case.
import type { ApiKeyResult } from '../src/index.ts';

export function extractApiKey(request: Request): ApiKeyResult {
  const headers: Record<string, string | undefined> = Object.fromEntries(request.headers.entries());
  const candidates: string[] = [];
  const authorization = headers['authorization'];
  if (authorization !== undefined) {
    const [scheme = '', ...rest] = authorization.split(' ');
    if (scheme.toLowerCase() === 'apikey') candidates.push(rest.join(' ').replace(/^ +/, ''));
  }
  const xApiKey = headers['x-api-key'];
  if (xApiKey !== undefined) candidates.push(xApiKey);
  if (candidates.length === 0) return { ok: false, reason: 'missing' };
  if (candidates.some((key) => !/^[\w.~+/-]+=*$/.test(key)))
    return { ok: false, reason: 'malformed' };
  const [key = ''] = candidates;
  return new Set(candidates).size === 1 ? { ok: true, key } : { ok: false, reason: 'conflict' };
}
