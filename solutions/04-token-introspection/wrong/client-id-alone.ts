// task: proves-who-asks
// mistake: Only the client ID is sent, as a public client would.
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
        headers: {},
        body: new URLSearchParams({ token, client_id: options.clientId }),
      }),
  });
}
