// task: only-access-tokens
// mistake: Without sub, the subject is empty.
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { introspectorOf } from '../src/introspector.ts';
import { type Introspection, readAnswer } from '../src/read-answer.ts';

export function createIntrospector(options: IntrospectorOptions) {
  return introspectorOf({
    ...partsFor(options),
    read: (answer): Introspection => {
      const result = readAnswer(answer, options.audience);
      if (typeof answer['sub'] === 'string') return result;
      const named = readAnswer({ ...answer, sub: 'nobody' }, options.audience);
      return named.status === 'active' ? { ...named, subject: '' } : named;
    },
  });
}
