// task: caches-briefly
// mistake: Introspectors of one audience and endpoint share a cache, whatever their credentials.
import type { Cache } from '../src/cache.ts';
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { introspectorOf } from '../src/introspector.ts';
import type { Active } from '../src/read-answer.ts';

const entries = new Map<string, { answer: Active; until: number }>();

export function createIntrospector(options: IntrospectorOptions) {
  return introspectorOf({ ...partsFor(options), cache: createCache(options) });
}

function createCache({ endpoint, audience }: IntrospectorOptions): Cache {
  return {
    get(token) {
      const entry = entries.get(`${endpoint} ${audience} ${token}`);
      return entry !== undefined && Date.now() < entry.until ? entry.answer : null;
    },
    keep(token, answer, askedAt) {
      const until = Math.min(askedAt + 30_000, answer.expiresAt ?? Number.POSITIVE_INFINITY);
      entries.set(`${endpoint} ${audience} ${token}`, { answer, until });
    },
  };
}
