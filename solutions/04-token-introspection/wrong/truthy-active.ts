// task: only-true-is-active
// mistake: Any true value of active will do, the text "false" too.
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { introspectorOf } from '../src/introspector.ts';
import { readAnswer } from '../src/read-answer.ts';

export function createIntrospector(options: IntrospectorOptions) {
  return introspectorOf({
    ...partsFor(options),
    read: (answer) =>
      readAnswer({ ...answer, active: Boolean(answer['active']) }, options.audience),
  });
}
