// task: cross-site
// mistake: The check knows the routes by their exact paths, while the router takes a slash at the end too.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const defended = ['/login', '/transfer', '/logout'];
  const app = assemble({ ...partsOf(options), isOwn: () => true });
  return async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const own = request.headers.get('origin') === options.origin;
    if (defended.includes(url.pathname) && request.method === 'POST' && !own) {
      return new Response(null, { status: 403 });
    }
    url.pathname = url.pathname.replace(/\/+$/, '').toLowerCase();
    return app(new Request(url, request));
  };
}
