import { createHash } from 'node:crypto';
import type { Active } from './read-answer.ts';

/** How long a revoked token may go unnoticed. */
const MAX_AGE_MS = 30_000;
/** What may pile up before old answers are thrown away. */
const MAX_ENTRIES = 1_000;

/** Active answers, for a short while. */
export interface Cache {
  get(token: string): Active | null;
  /** @param askedAt - When the endpoint was asked: what it said was true then, in ms since 1970. */
  keep(token: string, answer: Active, askedAt: number): void;
}

/** A cache of one introspector. It holds no tokens, only their hashes. */
export function createCache(): Cache {
  const entries = new Map<string, { readonly answer: Active; readonly until: number }>();
  return {
    get(token) {
      const entry = entries.get(hashed(token));
      return entry !== undefined && Date.now() < entry.until ? copyOf(entry.answer) : null;
    },
    keep(token, answer, askedAt) {
      if (entries.size >= MAX_ENTRIES) entries.clear();
      const until = Math.min(askedAt + MAX_AGE_MS, answer.expiresAt ?? Number.POSITIVE_INFINITY);
      entries.set(hashed(token), { answer: copyOf(answer), until });
    },
  };
}

/** What a caller does to its answer must not change the next one. */
function copyOf(answer: Active): Active {
  return { ...answer, scopes: [...answer.scopes] };
}

function hashed(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
