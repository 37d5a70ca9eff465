// task: caches-briefly
// mistake: While the endpoint cannot be asked, the last answer counts, however old it is.
import { createIntrospector as createSound, type IntrospectorOptions } from '../src/index.ts';
import type { Introspection } from '../src/read-answer.ts';

export function createIntrospector(options: IntrospectorOptions) {
  const { introspect } = createSound(options);
  const last = new Map<string, Introspection>();
  return {
    async introspect(token: string): Promise<Introspection> {
      const result = await introspect(token);
      if (result.status === 'unavailable') return last.get(token) ?? result;
      last.set(token, result);
      return result;
    },
  };
}
