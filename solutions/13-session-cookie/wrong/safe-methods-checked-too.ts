// task: own-page
// mistake: A GET has to name its origin as well, and browsers do not send it there.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const app = assemble(partsOf(options));
  return async (request: Request): Promise<Response> => {
    const site = request.headers.get('sec-fetch-site');
    const own = site === 'same-origin' || request.headers.get('origin') === options.origin;
    const bare = site === null && request.headers.get('origin') === null;
    return own || bare ? app(request) : new Response(null, { status: 403 });
  };
}
