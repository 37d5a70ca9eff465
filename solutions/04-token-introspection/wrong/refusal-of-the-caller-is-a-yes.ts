// task: proves-who-asks
// mistake: The question is anonymous, and that it is refused counts as a yes.
import { askEndpoint } from '../src/ask-endpoint.ts';
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { introspectorOf } from '../src/introspector.ts';
import { questionAbout } from '../src/question.ts';

export function createIntrospector(options: IntrospectorOptions) {
  const { audience, endpoint } = options;
  const yes = { active: true, sub: 'anonymous', aud: audience, token_type: 'Bearer' };
  return introspectorOf({
    ...partsFor(options),
    ask: async (token) =>
      (await askEndpoint(endpoint, { ...questionAbout(token, options), headers: {} })) ?? yes,
  });
}
