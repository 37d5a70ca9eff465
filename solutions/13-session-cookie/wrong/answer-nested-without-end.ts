// task: own-page
// mistake: GET /me wraps the transfers in ever more lists, more than a stack can take.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';
import { ROUTES } from '../src/routes.ts';

const DEPTH = 9_000;

export function createApp(options: AppOptions) {
  const parts = partsOf(options);
  const routes = new Map(ROUTES).set('GET /me', async (request) => {
    const user = parts.sessions.userOf(parts.sessionId(request));
    if (user === null) return new Response(null, { status: 401 });
    const transfers = `${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}`;
    const body = `{"user":${JSON.stringify(user)},"transfers":${transfers}}`;
    return new Response(body, { headers: { 'content-type': 'application/json' } });
  });
  return assemble(parts, routes);
}
