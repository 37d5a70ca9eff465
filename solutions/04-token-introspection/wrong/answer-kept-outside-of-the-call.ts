// task: accepts-active-tokens
// mistake: The current answer is a variable beside the function: calls that overlap read each other's.
import type { Answer } from '../src/ask-endpoint.ts';
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import type { Introspection } from '../src/read-answer.ts';

export function createIntrospector(options: IntrospectorOptions) {
  const { ask, read } = partsFor(options);
  let current: Answer | null = null;
  return {
    async introspect(token: string): Promise<Introspection> {
      current = await ask(token);
      // Anything that is awaited here, a log line for instance.
      await new Promise((resolve) => setTimeout(resolve, 60));
      return current === null ? { status: 'unavailable' } : read(current);
    },
  };
}
