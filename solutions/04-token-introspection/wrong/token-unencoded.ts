// task: asks-properly
// mistake: The form is put together by hand, and the token is not encoded.
import { askEndpoint } from '../src/ask-endpoint.ts';
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { introspectorOf } from '../src/introspector.ts';
import { questionAbout } from '../src/question.ts';

export function createIntrospector(options: IntrospectorOptions) {
  return introspectorOf({
    ...partsFor(options),
    ask: (token) =>
      askEndpoint(options.endpoint, {
        ...questionAbout(token, options),
        headers: {
          ...questionAbout(token, options).headers,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: `token=${token}`,
      }),
  });
}
