// task: fails-closed
// mistake: Only 5xx is unavailable: the body of a 4xx is read as an answer.
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
      if (response.status >= 500) return null;
      const body = await response.json();
      return typeof body === 'object' && !Array.isArray(body) ? body : null;
    } catch {
      return null;
    }
  };
  return introspectorOf({ ...partsFor(options), ask });
}
