// task: caches-briefly
// mistake: The cache is a plain object: constructor is in it from the start.
import type { Cache } from '../src/cache.ts';
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { introspectorOf } from '../src/introspector.ts';
import type { Active } from '../src/read-answer.ts';

export function createIntrospector(options: IntrospectorOptions) {
  return introspectorOf({ ...partsFor(options), cache: createCache() });
}

function createCache(): Cache {
  const entries: Record<string, Active & { until?: number }> = {};
  return {
    get(token) {
      const entry = entries[token];
      return entry !== undefined && !(Date.now() >= (entry.until ?? Number.NaN)) ? entry : null;
    },
    keep(token, answer, askedAt) {
      const until = Math.min(askedAt + 30_000, answer.expiresAt ?? Number.POSITIVE_INFINITY);
      entries[token] = { ...answer, until };
    },
  };
}
