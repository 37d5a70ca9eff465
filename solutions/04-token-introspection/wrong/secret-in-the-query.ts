// task: proves-who-asks
// mistake: ID and secret are in the query.
import { askEndpoint } from '../src/ask-endpoint.ts';
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { introspectorOf } from '../src/introspector.ts';
import { questionAbout } from '../src/question.ts';

export function createIntrospector(options: IntrospectorOptions) {
  return introspectorOf({
    ...partsFor(options),
    ask: (token) =>
      askEndpoint(
        `${options.endpoint}?${new URLSearchParams({ client_id: options.clientId, client_secret: options.clientSecret })}`,
        { ...questionAbout(token, options), headers: {} },
      ),
  });
}
