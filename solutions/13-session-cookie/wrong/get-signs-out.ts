// task: cross-site
// mistake: GET /logout signs out.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';
import { answer, ROUTES } from '../src/routes.ts';

export function createApp(options: AppOptions) {
  const routes = new Map(ROUTES).set('GET /logout', async (request, parts) => {
    parts.sessions.end(parts.sessionId(request));
    return answer(204, { 'set-cookie': parts.removeCookie() });
  });
  return assemble(partsOf(options), routes);
}
