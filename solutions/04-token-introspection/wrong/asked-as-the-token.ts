// task: asks-properly
// mistake: The token itself is the credential of the request.
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
        headers: { authorization: `Bearer ${token}` },
      }),
  });
}
