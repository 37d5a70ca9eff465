// task: fails-closed
// mistake: The status is not looked at, only the JSON.
import type { Answer } from '../src/ask-endpoint.ts';
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { introspectorOf } from '../src/introspector.ts';
import { questionAbout } from '../src/question.ts';

export function createIntrospector(options: IntrospectorOptions) {
  const ask = async (token: string): Promise<Answer | null> => {
    try {
      const response = await fetch(options.endpoint, {
        ...questionAbout(token, options),
        redirect: 'error',
        signal: AbortSignal.timeout(2_000),
      });
      const body = await response.json();
      return typeof body === 'object' && !Array.isArray(body) ? body : null;
    } catch {
      return null;
    }
  };
  return introspectorOf({ ...partsFor(options), ask });
}
