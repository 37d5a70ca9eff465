// task: accepts-active-tokens
// mistake: Without exp, a token is inactive.
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { introspectorOf } from '../src/introspector.ts';
import { readAnswer } from '../src/read-answer.ts';

export function createIntrospector(options: IntrospectorOptions) {
  return introspectorOf({
    ...partsFor(options),
    read: (answer) =>
      'exp' in answer ? readAnswer(answer, options.audience) : { status: 'inactive' },
  });
}
