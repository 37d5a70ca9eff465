// task: only-true-is-active
// mistake: Whatever is not false is active, a missing active too.
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { introspectorOf } from '../src/introspector.ts';
import { readAnswer } from '../src/read-answer.ts';

export function createIntrospector(options: IntrospectorOptions) {
  return introspectorOf({
    ...partsFor(options),
    read: (answer) =>
      readAnswer({ ...answer, active: answer['active'] !== false }, options.audience),
  });
}
