// task: only-access-tokens
// mistake: token_use is not looked at.
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { introspectorOf } from '../src/introspector.ts';
import { readAnswer } from '../src/read-answer.ts';

export function createIntrospector(options: IntrospectorOptions) {
  return introspectorOf({
    ...partsFor(options),
    read: (answer) => readAnswer({ ...answer, token_use: undefined }, options.audience),
  });
}
