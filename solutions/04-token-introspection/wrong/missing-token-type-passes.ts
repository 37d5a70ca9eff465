// task: only-access-tokens
// mistake: A missing token_type is taken for Bearer.
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { introspectorOf } from '../src/introspector.ts';
import { readAnswer } from '../src/read-answer.ts';

export function createIntrospector(options: IntrospectorOptions) {
  return introspectorOf({
    ...partsFor(options),
    read: (answer) => readAnswer({ token_type: 'Bearer', ...answer }, options.audience),
  });
}
