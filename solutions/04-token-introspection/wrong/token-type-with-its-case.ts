// task: accepts-active-tokens
// mistake: token_type is compared with its case: bearer is refused.
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { introspectorOf } from '../src/introspector.ts';
import { readAnswer } from '../src/read-answer.ts';

export function createIntrospector(options: IntrospectorOptions) {
  return introspectorOf({
    ...partsFor(options),
    read: (answer) =>
      answer['token_type'] === 'Bearer'
        ? readAnswer(answer, options.audience)
        : { status: 'inactive' },
  });
}
