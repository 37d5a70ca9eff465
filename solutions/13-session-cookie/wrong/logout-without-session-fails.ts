// task: logout
// mistake: A sign-out without a session runs into an error.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';
import { answer, ROUTES } from '../src/routes.ts';

export function createApp(options: AppOptions) {
  const routes = new Map(ROUTES).set('POST /logout', async (request, parts) => {
    const id = parts.sessionId(request);
    if (parts.sessions.userOf(id) === null) return answer(500);
    parts.sessions.end(id);
    return answer(204, { 'set-cookie': parts.removeCookie() });
  });
  return assemble(partsOf(options), routes);
}
