// task: only-access-tokens
// mistake: Without sub, username or client_id becomes the subject.
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { introspectorOf } from '../src/introspector.ts';
import { readAnswer } from '../src/read-answer.ts';

export function createIntrospector(options: IntrospectorOptions) {
  return introspectorOf({
    ...partsFor(options),
    read: (answer) =>
      readAnswer(
        { ...answer, sub: answer['sub'] ?? answer['username'] ?? answer['client_id'] },
        options.audience,
      ),
  });
}
