// task: only-true-is-active
// mistake: An inactive token is returned with what the answer said of it.
import { type IntrospectorOptions, partsFor } from '../src/index.ts';

export function createIntrospector(options: IntrospectorOptions) {
  const { ask, read } = partsFor(options);
  return {
    async introspect(token: string) {
      const answer = await ask(token);
      if (answer === null) return { status: 'unavailable' };
      const result = read(answer);
      return result.status === 'active' ? result : { ...result, subject: answer['sub'] };
    },
  };
}
