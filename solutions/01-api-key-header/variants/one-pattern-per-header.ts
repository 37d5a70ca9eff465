// variant: One regular expression per header, and a switch over what they found.
import type { ApiKeyResult } from '../src/index.ts';

const AUTHORIZATION = /^apikey +([a-z0-9._~+/-]+=*)$/i;
const X_API_KEY = /^([a-z0-9._~+/-]+=*)$/i;

export function extractApiKey({ headers }: Request): ApiKeyResult {
  const authorization = headers.get('Authorization');
  const xApiKey = headers.get('X-Api-Key');
  const usesScheme = authorization !== null && /^apikey( |$)/i.test(authorization);
  const first = usesScheme ? AUTHORIZATION.exec(authorization)?.[1] : undefined;
  const second = xApiKey === null ? undefined : X_API_KEY.exec(xApiKey)?.[1];

  if (usesScheme && first === undefined) return { ok: false, reason: 'malformed' };
  if (xApiKey !== null && second === undefined) return { ok: false, reason: 'malformed' };
  if (first !== undefined && second !== undefined && first !== second) {
    return { ok: false, reason: 'conflict' };
  }
  const key = first ?? second;
  return key === undefined ? { ok: false, reason: 'missing' } : { ok: true, key };
}
