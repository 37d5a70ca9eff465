// task: accepts-active-tokens
// mistake: The content type has to be application/json exactly, without a charset.
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { introspectorOf } from '../src/introspector.ts';
import { questionAbout } from '../src/question.ts';

export function createIntrospector(options: IntrospectorOptions) {
  return introspectorOf({
    ...partsFor(options),
    ask: async (token) => {
      try {
        const response = await fetch(options.endpoint, {
          ...questionAbout(token, options),
          redirect: 'error',
          signal: AbortSignal.timeout(2_000),
        });
        const isJson = response.headers.get('content-type') === 'application/json';
        if (response.status !== 200 || !isJson) return null;
        const body = await response.json();
        return typeof body === 'object' && !Array.isArray(body) ? body : null;
      } catch {
        return null;
      }
    },
  });
}
