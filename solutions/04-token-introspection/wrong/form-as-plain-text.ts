// task: asks-properly
// mistake: The form is sent as text, without its content type.
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
        body: `token=${encodeURIComponent(token)}`,
      }),
  });
}
