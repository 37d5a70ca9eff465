// task: session-cookie
// mistake: The session id serves as CSRF token, and GET /me shows it to every script.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';
import { answer, ROUTES } from '../src/routes.ts';

export function createApp(options: AppOptions) {
  const routes = new Map(ROUTES).set(
    'GET /me',
    async (request, { sessions, sessionId, transfers }) => {
      const csrfToken = sessionId(request);
      const user = sessions.userOf(csrfToken);
      if (user === null) return answer(401);
      return Response.json({ user, transfers: transfers.of(user), csrfToken });
    },
  );
  return assemble(partsOf(options), routes);
}
