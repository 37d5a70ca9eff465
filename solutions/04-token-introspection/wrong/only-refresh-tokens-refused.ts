// task: only-access-tokens
// mistake: Only what calls itself a refresh token is refused: a DPoP token passes.
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { introspectorOf } from '../src/introspector.ts';
import { readAnswer } from '../src/read-answer.ts';

export function createIntrospector(options: IntrospectorOptions) {
  return introspectorOf({
    ...partsFor(options),
    read: (answer) =>
      answer['token_type'] === undefined || answer['token_type'] === 'refresh_token'
        ? { status: 'inactive' }
        : readAnswer({ ...answer, token_type: 'Bearer' }, options.audience),
  });
}
