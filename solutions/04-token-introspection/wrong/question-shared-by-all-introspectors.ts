// task: caches-briefly
// mistake: A question under way is found by the token alone, also by introspectors of another API.
import { createIntrospector as createSound, type IntrospectorOptions } from '../src/index.ts';
import type { Introspection } from '../src/read-answer.ts';

const underway = new Map<string, Promise<Introspection>>();

export function createIntrospector(options: IntrospectorOptions) {
  const { introspect } = createSound(options);
  return {
    introspect(token: string) {
      const known = underway.get(token);
      if (known !== undefined) return known;
      const asked = introspect(token).finally(() => underway.delete(token));
      underway.set(token, asked);
      return asked;
    },
  };
}
