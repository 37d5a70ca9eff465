// task: accepts-active-tokens
// mistake: ''.split(' ') has one empty scope.
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { introspectorOf } from '../src/introspector.ts';
import { type Introspection, readAnswer } from '../src/read-answer.ts';

export function createIntrospector(options: IntrospectorOptions) {
  return introspectorOf({
    ...partsFor(options),
    read: (answer): Introspection => {
      const result = readAnswer(answer, options.audience);
      if (result.status !== 'active') return result;
      return { ...result, scopes: String(answer['scope'] ?? '').split(' ') };
    },
  });
}
