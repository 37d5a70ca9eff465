// task: proves-who-asks
// mistake: The credentials are kept at the top of the module: those of the first introspector serve all.
import { askEndpoint } from '../src/ask-endpoint.ts';
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { introspectorOf } from '../src/introspector.ts';
import { type Credentials, questionAbout } from '../src/question.ts';

let credentials: Credentials | null = null;

export function createIntrospector(options: IntrospectorOptions) {
  credentials ??= options;
  const shown = credentials;
  return introspectorOf({
    ...partsFor(options),
    ask: (token) => askEndpoint(options.endpoint, questionAbout(token, shown)),
  });
}
