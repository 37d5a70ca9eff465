// task: accepts-active-tokens
// mistake: A username, where there is one, becomes the subject.
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { introspectorOf } from '../src/introspector.ts';
import { type Introspection, readAnswer } from '../src/read-answer.ts';

export function createIntrospector(options: IntrospectorOptions) {
  return introspectorOf({
    ...partsFor(options),
    read: (answer): Introspection => {
      const result = readAnswer(answer, options.audience);
      const { username } = answer;
      if (result.status !== 'active' || typeof username !== 'string') return result;
      return { ...result, subject: username };
    },
  });
}
