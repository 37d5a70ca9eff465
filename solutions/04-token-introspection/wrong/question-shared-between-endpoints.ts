// task: caches-briefly
// mistake: Introspectors of one client and audience share a question under way, whichever server they ask.
import { createIntrospector as createSound, type IntrospectorOptions } from '../src/index.ts';
import type { Introspection } from '../src/read-answer.ts';

const underway = new Map<string, Promise<Introspection>>();

export function createIntrospector(options: IntrospectorOptions) {
  const { introspect } = createSound(options);
  return {
    introspect(token: string) {
      const name = `${options.clientId} ${options.clientSecret} ${options.audience} ${token}`;
      const asked = underway.get(name) ?? introspect(token).finally(() => underway.delete(name));
      underway.set(name, asked);
      return asked;
    },
  };
}
