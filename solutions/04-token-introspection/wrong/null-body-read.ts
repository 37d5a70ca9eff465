// task: fails-closed
// mistake: JSON of any shape is read as an object, null too.
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
      const body: unknown = await response.json();
      return body as Answer;
    } catch {
      return null;
    }
  };
  return introspectorOf({ ...partsFor(options), ask });
}
