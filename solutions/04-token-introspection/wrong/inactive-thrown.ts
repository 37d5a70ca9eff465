// task: only-true-is-active
// mistake: An inactive token is thrown instead of returned.
import { createIntrospector as createSound, type IntrospectorOptions } from '../src/index.ts';

export function createIntrospector(options: IntrospectorOptions) {
  const { introspect } = createSound(options);
  return {
    async introspect(token: string) {
      const result = await introspect(token);
      if (result.status === 'inactive') throw new Error('the token is not active');
      return result;
    },
  };
}
