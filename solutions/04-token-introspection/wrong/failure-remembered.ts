// task: fails-closed
// mistake: A failure is remembered for ten seconds.
import { createIntrospector as createSound, type IntrospectorOptions } from '../src/index.ts';
import type { Introspection } from '../src/read-answer.ts';

export function createIntrospector(options: IntrospectorOptions) {
  const { introspect } = createSound(options);
  const failed = new Map<string, number>();
  return {
    async introspect(token: string): Promise<Introspection> {
      if (Date.now() < (failed.get(token) ?? 0) + 10_000) return { status: 'unavailable' };
      const result = await introspect(token);
      if (result.status === 'unavailable') failed.set(token, Date.now());
      return result;
    },
  };
}
