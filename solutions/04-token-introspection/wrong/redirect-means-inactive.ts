// task: fails-closed
// mistake: A redirect is not followed, and taken for active: false.
import type { Answer } from '../src/ask-endpoint.ts';
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { introspectorOf } from '../src/introspector.ts';
import { questionAbout } from '../src/question.ts';

export function createIntrospector(options: IntrospectorOptions) {
  const ask = async (token: string): Promise<Answer | null> => {
    try {
      const response = await fetch(options.endpoint, {
        ...questionAbout(token, options),
        redirect: 'manual',
        signal: AbortSignal.timeout(2_000),
      });
      if (response.status >= 300 && response.status < 400) return { active: false };
      if (response.status !== 200) return null;
      const body = await response.json();
      return typeof body === 'object' && !Array.isArray(body) ? body : null;
    } catch {
      return null;
    }
  };
  return introspectorOf({ ...partsFor(options), ask });
}
