import type { Answer } from './ask-endpoint.ts';
import type { Cache } from './cache.ts';
import type { Introspection } from './read-answer.ts';

export interface Introspector {
  introspect(token: string): Promise<Introspection>;
}

export interface Parts {
  /** Gives what the endpoint says, unread, or `null` when it cannot be had. */
  ask(token: string): Promise<Answer | null>;
  read(answer: Answer): Introspection;
  readonly cache: Cache;
}

/** Puts the parts together: look into the cache, ask, read, remember. */
export function introspectorOf({ ask, read, cache }: Parts): Introspector {
  return {
    async introspect(token) {
      const cached = cache.get(token);
      if (cached !== null) return cached;
      const askedAt = Date.now();
      const answer = await ask(token);
      if (answer === null) return { status: 'unavailable' };
      const introspection = read(answer);
      if (introspection.status === 'active') cache.keep(token, introspection, askedAt);
      return introspection;
    },
  };
}
