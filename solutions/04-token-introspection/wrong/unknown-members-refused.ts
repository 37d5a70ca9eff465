// task: accepts-active-tokens
// mistake: An answer with a member that is not in the RFC is refused.
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { introspectorOf } from '../src/introspector.ts';
import { readAnswer } from '../src/read-answer.ts';

const KNOWN = 'active scope client_id username token_type exp iat nbf sub aud iss jti'.split(' ');

export function createIntrospector(options: IntrospectorOptions) {
  return introspectorOf({
    ...partsFor(options),
    read: (answer) =>
      Object.keys(answer).every((name) => KNOWN.includes(name))
        ? readAnswer(answer, options.audience)
        : { status: 'inactive' },
  });
}
