// task: logout
// mistake: The browser keeps the cookie of a session that is over.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';
import { answer, ROUTES } from '../src/routes.ts';

export function createApp(options: AppOptions) {
  const routes = new Map(ROUTES).set('POST /logout', async (request, parts) => {
    parts.sessions.end(parts.sessionId(request));
    return answer(204);
  });
  return assemble(partsOf(options), routes);
}
