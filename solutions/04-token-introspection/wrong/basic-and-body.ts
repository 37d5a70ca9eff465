// task: proves-who-asks
// mistake: The credentials are sent both ways, to be on the safe side.
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
        body: new URLSearchParams({
          token,
          client_id: options.clientId,
          client_secret: options.clientSecret,
        }),
      }),
  });
}
