// task: caches-briefly
// mistake: What the endpoint said is kept while active is true, and read anew: a token before its nbf or for another API is remembered, too.
import type { Answer } from '../src/ask-endpoint.ts';
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import type { Introspection } from '../src/read-answer.ts';

export function createIntrospector(options: IntrospectorOptions) {
  const { ask, read } = partsFor(options);
  const kept = new Map<string, { answer: Answer; at: number }>();
  return {
    async introspect(token: string): Promise<Introspection> {
      const known = kept.get(token);
      if (known !== undefined && Date.now() < known.at + 30_000) return read(known.answer);
      const answer = await ask(token);
      if (answer === null) return { status: 'unavailable' };
      if (answer['active'] === true) kept.set(token, { answer, at: Date.now() });
      return read(answer);
    },
  };
}
