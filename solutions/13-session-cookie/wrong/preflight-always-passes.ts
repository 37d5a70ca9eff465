// task: cors
// mistake: Preflights are answered with yes for everybody, and a header of the page is the whole defence.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const isOwn = (request: Request) => request.headers.get('x-requested-by') === 'web';
  const app = assemble({ ...partsOf(options), isOwn });
  return async (request: Request): Promise<Response> => {
    if (request.method !== 'OPTIONS') return app(request);
    return new Response(null, {
      status: 204,
      headers: {
        'access-control-allow-origin': request.headers.get('origin') ?? '*',
        'access-control-allow-credentials': 'true',
        'access-control-allow-methods': 'GET, POST',
        'access-control-allow-headers':
          request.headers.get('access-control-request-headers') ?? 'content-type',
      },
    });
  };
}
