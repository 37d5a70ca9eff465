// variant: No regular expression: indexOf and a loop over the characters.
import type { ApiKeyResult } from '../src/index.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/';

export function extractApiKey(request: Request): ApiKeyResult {
  const keys = new Set<string>();
  const authorization = request.headers.get('authorization') ?? '';
  const space = authorization.indexOf(' ');
  const scheme = space === -1 ? authorization : authorization.slice(0, space);
  if (scheme.toUpperCase() === 'APIKEY') {
    let start = space === -1 ? authorization.length : space;
    while (authorization[start] === ' ') start += 1;
    keys.add(authorization.slice(start));
  }
  const xApiKey = request.headers.get('x-api-key');
  if (xApiKey !== null) keys.add(xApiKey);

  for (const key of keys) if (!isToken68(key)) return { ok: false, reason: 'malformed' };
  if (keys.size > 1) return { ok: false, reason: 'conflict' };
  for (const key of keys) return { ok: true, key };
  return { ok: false, reason: 'missing' };
}

function isToken68(text: string): boolean {
  let end = text.length;
  while (text[end - 1] === '=') end -= 1;
  if (end === 0) return false;
  for (const character of text.slice(0, end)) if (!LETTERS.includes(character)) return false;
  return true;
}
