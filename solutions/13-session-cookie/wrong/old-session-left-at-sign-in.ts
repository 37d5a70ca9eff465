// task: session-id
// mistake: The session that the browser had before lives on after a new sign-in.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';
import { ROUTES } from '../src/routes.ts';

export function createApp(options: AppOptions) {
  const login = ROUTES.get('POST /login');
  const routes = new Map(ROUTES).set('POST /login', (request, parts) => {
    const sessions = { ...parts.sessions, end: () => {} };
    return login?.(request, { ...parts, sessions }) ?? Promise.resolve(Response.error());
  });
  return assemble(partsOf(options), routes);
}
