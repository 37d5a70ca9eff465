// task: accepts-active-tokens
// mistake: While a question is under way, its answer serves every other token too.
import { createIntrospector as createSound, type IntrospectorOptions } from '../src/index.ts';
import type { Introspection } from '../src/read-answer.ts';

export function createIntrospector(options: IntrospectorOptions) {
  const { introspect } = createSound(options);
  let underway: Promise<Introspection> | null = null;
  return {
    introspect: (token: string) => {
      underway ??= introspect(token).finally(() => {
        underway = null;
      });
      return underway;
    },
  };
}
