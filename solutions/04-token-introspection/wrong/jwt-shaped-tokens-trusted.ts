// task: only-true-is-active
// mistake: A token of three parts is taken for a JWT that was verified elsewhere.
import { createIntrospector as createSound, type IntrospectorOptions } from '../src/index.ts';

export function createIntrospector(options: IntrospectorOptions) {
  const { introspect } = createSound(options);
  return {
    introspect: async (token: string) =>
      token.split('.').length === 3
        ? { status: 'active', subject: 'unknown', scopes: [] }
        : introspect(token),
  };
}
