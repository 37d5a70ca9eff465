// task: only-true-is-active
// mistake: An answer with status 200 counts as active.
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { introspectorOf } from '../src/introspector.ts';
import { readAnswer } from '../src/read-answer.ts';

export function createIntrospector(options: IntrospectorOptions) {
  return introspectorOf({
    ...partsFor(options),
    read: (answer) => readAnswer({ ...answer, active: true }, options.audience),
  });
}
