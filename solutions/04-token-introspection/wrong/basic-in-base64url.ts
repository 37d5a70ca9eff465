// task: proves-who-asks
// mistake: The Basic credentials are base64url.
import { askEndpoint } from '../src/ask-endpoint.ts';
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { introspectorOf } from '../src/introspector.ts';
import { questionAbout } from '../src/question.ts';

function basic({ clientId, clientSecret }: IntrospectorOptions): string {
  const pair = `${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`;
  return `Basic ${Buffer.from(pair).toString('base64url')}`;
}

export function createIntrospector(options: IntrospectorOptions) {
  return introspectorOf({
    ...partsFor(options),
    ask: (token) =>
      askEndpoint(options.endpoint, {
        ...questionAbout(token, options),
        headers: { authorization: basic(options) },
      }),
  });
}
