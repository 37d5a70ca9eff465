// task: cross-site
// mistake: The answer is 403, but the transfer was recorded before.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const app = assemble({ ...partsOf(options), isOwn: () => true });
  return async (request: Request): Promise<Response> => {
    const answer = await app(request);
    const own = request.headers.get('origin') === options.origin;
    return request.method === 'POST' && !own ? new Response(null, { status: 403 }) : answer;
  };
}
