// task: only-true-is-active
// mistake: active == true holds for 1 and [true] as well.
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { introspectorOf } from '../src/introspector.ts';
import { readAnswer } from '../src/read-answer.ts';

export function createIntrospector(options: IntrospectorOptions) {
  return introspectorOf({
    ...partsFor(options),
    read: (answer) =>
      readAnswer({ ...answer, active: Number(answer['active']) === 1 }, options.audience),
  });
}
