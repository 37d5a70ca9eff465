// task: fails-closed
// mistake: While the endpoint cannot be asked, tokens pass.
import { createIntrospector as createSound, type IntrospectorOptions } from '../src/index.ts';

export function createIntrospector(options: IntrospectorOptions) {
  const { introspect } = createSound(options);
  return {
    async introspect(token: string) {
      const result = await introspect(token);
      if (result.status !== 'unavailable') return result;
      return { status: 'active', subject: 'anonymous', scopes: [] };
    },
  };
}
