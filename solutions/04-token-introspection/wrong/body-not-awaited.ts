// task: fails-closed
// mistake: return response.json() inside of try: what it rejects with is caught by nobody.
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
      if (response.status !== 200) return null;
      return response.json();
    } catch {
      return null;
    }
  };
  return introspectorOf({ ...partsFor(options), ask });
}
