// task: caches-briefly
// mistake: Each use makes the answer good for another half minute.
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
      const entry = entries.get(token);
      if (entry === undefined || Date.now() >= entry.until) return null;
      entry.until = Math.min(
        Date.now() + 30_000,
        entry.answer.expiresAt ?? Number.POSITIVE_INFINITY,
      );
      return entry.answer;
    },
    keep(token, answer, askedAt) {
      const until = Math.min(askedAt + 30_000, answer.expiresAt ?? Number.POSITIVE_INFINITY);
      entries.set(token, { answer, until });
    },
  };
}
