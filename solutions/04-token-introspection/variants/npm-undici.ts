// variant: npm undici asks, with a timer of its own; the scheme is lower-case, and client_id stands in the form as well.
import { setTimeout as sleep } from 'node:timers/promises';
import { request } from 'undici';
import type { Answer } from '../src/ask-endpoint.ts';
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { introspectorOf } from '../src/introspector.ts';

export function createIntrospector(options: IntrospectorOptions) {
  const { endpoint, clientId, clientSecret } = options;
  const pair = [clientId, clientSecret].map(encodeURIComponent).join(':');

  const ask = async (token: string): Promise<Answer | null> => {
    const done = new AbortController();
    const post = async () => {
      const { statusCode, body } = await request(endpoint, {
        method: 'POST',
        headers: {
          Authorization: `basic ${btoa(pair)}`,
          'content-type': 'Application/X-WWW-Form-Urlencoded',
        },
        body: `client_id=${encodeURIComponent(clientId)}&token=${encodeURIComponent(token)}`,
        signal: done.signal,
      });
      const text = await body.text();
      return statusCode === 200 ? text : '';
    };
    try {
      const late = sleep(1_950, '', { signal: done.signal }).catch(() => '');
      const answer: unknown = JSON.parse(await Promise.race([post().catch(() => ''), late]));
      return answer instanceof Object && !Array.isArray(answer) ? (answer as Answer) : null;
    } catch {
      return null;
    } finally {
      done.abort();
    }
  };
  return introspectorOf({ ...partsFor(options), ask });
}
