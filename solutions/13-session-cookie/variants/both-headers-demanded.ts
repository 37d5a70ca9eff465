// variant: Whatever is there has to agree, Origin and Sec-Fetch-Site; own CORS headers for the own origin.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const isOwn = (request: Request) => {
    const said = [
      [request.headers.get('origin'), options.origin],
      [request.headers.get('sec-fetch-site'), 'same-origin'],
    ].filter(([value]) => value !== null);
    return said.length > 0 && said.every(([value, own]) => value === own);
  };
  const app = assemble({ ...partsOf(options), isOwn });
  return async (request: Request): Promise<Response> => {
    const answer = await app(request);
    const headers = new Headers(answer.headers);
    headers.set('access-control-allow-origin', options.origin);
    headers.set('access-control-allow-credentials', 'true');
    if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers });
    return new Response(answer.body, { status: answer.status, headers });
  };
}
