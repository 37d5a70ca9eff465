// task: only-access-tokens
// mistake: Whatever is active is taken, a refresh token too.
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { introspectorOf } from '../src/introspector.ts';
import { readAnswer } from '../src/read-answer.ts';

export function createIntrospector(options: IntrospectorOptions) {
  return introspectorOf({
    ...partsFor(options),
    read: (answer) =>
      readAnswer(
        {
          ...answer,
          token_type: 'Bearer',
          token_use: undefined,
          aud: answer['aud'] ?? options.audience,
        },
        options.audience,
      ),
  });
}
