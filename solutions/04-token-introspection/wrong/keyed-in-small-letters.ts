// task: caches-briefly
// mistake: The cache knows a token by its small letters.
import type { Cache } from '../src/cache.ts';
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { introspectorOf } from '../src/introspector.ts';
import type { Active } from '../src/read-answer.ts';

export function createIntrospector(options: IntrospectorOptions) {
  return introspectorOf({ ...partsFor(options), cache: createCache() });
}

function createCache(): Cache {
  const entries = new Map<string, { answer: Active; until: number }>();
  return {
    get(token) {
      const entry = entries.get(token.toLowerCase());
      return entry !== undefined && Date.now() < entry.until ? entry.answer : null;
    },
    keep(token, answer, askedAt) {
      const expiresAt = answer.expiresAt ?? Number.POSITIVE_INFINITY;
      entries.set(token.toLowerCase(), { answer, until: Math.min(askedAt + 30_000, expiresAt) });
    },
  };
}
