// task: caches-briefly
// mistake: The latest answer is kept without its token.
import type { Cache } from '../src/cache.ts';
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { introspectorOf } from '../src/introspector.ts';
import type { Active } from '../src/read-answer.ts';

export function createIntrospector(options: IntrospectorOptions) {
  return introspectorOf({ ...partsFor(options), cache: createCache() });
}

function createCache(): Cache {
  let kept: { answer: Active; until: number } | null = null;
  return {
    get: () => (kept !== null && Date.now() < kept.until ? kept.answer : null),
    keep(_, answer, askedAt) {
      const until = Math.min(askedAt + 30_000, answer.expiresAt ?? Number.POSITIVE_INFINITY);
      kept = { answer, until };
    },
  };
}
