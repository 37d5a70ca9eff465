// task: fails-closed
// mistake: The timeout is a promise that rejects, and nobody catches it.
import type { Answer } from '../src/ask-endpoint.ts';
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { introspectorOf } from '../src/introspector.ts';
import { questionAbout } from '../src/question.ts';

export function createIntrospector(options: IntrospectorOptions) {
  const ask = async (token: string): Promise<Answer | null> => {
    const late = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('too late')), 2_000).unref();
    });
    late.catch(() => undefined);
    const ask = fetch(options.endpoint, { ...questionAbout(token, options), redirect: 'error' })
      .then((response) => (response.status === 200 ? response.json() : null))
      .then((body) => (typeof body === 'object' && !Array.isArray(body) ? body : null))
      .catch(() => null);
    return Promise.race([ask, late]);
  };
  return introspectorOf({ ...partsFor(options), ask });
}
