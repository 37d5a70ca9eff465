// task: fails-closed
// mistake: Redirects are followed by hand as long as the host stays the same.
import type { Answer } from '../src/ask-endpoint.ts';
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { introspectorOf } from '../src/introspector.ts';
import { questionAbout } from '../src/question.ts';

export function createIntrospector(options: IntrospectorOptions) {
  const ask = async (token: string): Promise<Answer | null> => {
    try {
      const answer = await post(options.endpoint);
      const location = new URL(answer.headers.get('location') ?? '', options.endpoint);
      const moves = answer.status >= 300 && location.host === new URL(options.endpoint).host;
      const response = moves ? await post(location.href) : answer;
      if (response.status !== 200) return null;
      const body = await response.json();
      return typeof body === 'object' && !Array.isArray(body) ? body : null;
    } catch {
      return null;
    }

    function post(url: string): Promise<Response> {
      return fetch(url, {
        ...questionAbout(token, options),
        redirect: 'manual',
        signal: AbortSignal.timeout(2_000),
      });
    }
  };
  return introspectorOf({ ...partsFor(options), ask });
}
