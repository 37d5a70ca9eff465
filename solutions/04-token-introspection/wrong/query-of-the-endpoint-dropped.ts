// task: asks-properly
// mistake: Only origin and path of the endpoint are used.
import { askEndpoint } from '../src/ask-endpoint.ts';
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { introspectorOf } from '../src/introspector.ts';
import { questionAbout } from '../src/question.ts';

export function createIntrospector(options: IntrospectorOptions) {
  return introspectorOf({
    ...partsFor(options),
    ask: (token) =>
      askEndpoint(
        `${new URL(options.endpoint).origin}${new URL(options.endpoint).pathname}`,
        questionAbout(token, options),
      ),
  });
}
