// task: asks-properly
// mistake: The token stands in the form and in the query.
import { askEndpoint } from '../src/ask-endpoint.ts';
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { introspectorOf } from '../src/introspector.ts';
import { questionAbout } from '../src/question.ts';

export function createIntrospector(options: IntrospectorOptions) {
  return introspectorOf({
    ...partsFor(options),
    ask: (token) =>
      askEndpoint(
        `${options.endpoint}?token=${encodeURIComponent(token)}`,
        questionAbout(token, options),
      ),
  });
}
