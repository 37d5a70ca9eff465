// task: caches-briefly
// mistake: Inactive answers are remembered for half a minute.
import { createIntrospector as createSound, type IntrospectorOptions } from '../src/index.ts';
import type { Introspection } from '../src/read-answer.ts';

export function createIntrospector(options: IntrospectorOptions) {
  const { introspect } = createSound(options);
  const refused = new Map<string, number>();
  return {
    async introspect(token: string): Promise<Introspection> {
      if (Date.now() < (refused.get(token) ?? 0)) return { status: 'inactive' };
      const result = await introspect(token);
      if (result.status === 'inactive') refused.set(token, Date.now() + 30_000);
      return result;
    },
  };
}
