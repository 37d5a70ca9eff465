// task: only-true-is-active
// mistake: Whatever is not active is called unavailable.
import { createIntrospector as createSound, type IntrospectorOptions } from '../src/index.ts';

export function createIntrospector(options: IntrospectorOptions) {
  const { introspect } = createSound(options);
  return {
    async introspect(token: string) {
      const result = await introspect(token);
      return result.status === 'active' ? result : { status: 'unavailable' };
    },
  };
}
