// task: sign-in
// mistake: The old session is ended before the password is checked.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';
import { ROUTES } from '../src/routes.ts';

export function createApp(options: AppOptions) {
  const login = ROUTES.get('POST /login');
  const routes = new Map(ROUTES).set('POST /login', async (request, parts) => {
    parts.sessions.end(parts.sessionId(request));
    return (await login?.(request, parts)) ?? Response.error();
  });
  return assemble(partsOf(options), routes);
}
