// task: fails-closed
// mistake: A body that is not JSON is thrown instead of returned.
import type { Answer } from '../src/ask-endpoint.ts';
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { introspectorOf } from '../src/introspector.ts';
import { questionAbout } from '../src/question.ts';

export function createIntrospector(options: IntrospectorOptions) {
  const ask = async (token: string): Promise<Answer | null> => {
    const response = await fetch(options.endpoint, {
      ...questionAbout(token, options),
      redirect: 'error',
      signal: AbortSignal.timeout(2_000),
    }).catch(() => null);
    if (response?.status !== 200) return null;
    const body = await response.json();
    return typeof body === 'object' && !Array.isArray(body) ? body : null;
  };
  return introspectorOf({ ...partsFor(options), ask });
}
