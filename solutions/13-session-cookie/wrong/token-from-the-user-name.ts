// task: cross-site
// mistake: The CSRF token is a hash of the user name, without a key.
import { createHash } from 'node:crypto';
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { isFromOwnPage } from '../src/own-page.ts';
import { partsOf } from '../src/parts.ts';
import { answer, formOf, ROUTES } from '../src/routes.ts';

export function createApp(options: AppOptions) {
  const parts = partsOf(options);
  const tokenOf = (_id: string, user: string) =>
    createHash('sha256').update(user).digest('base64url');
  // The sign-in has no session to keep a token with, so there the origin is checked.
  const isOwn = async (request: Request) => {
    const id = parts.sessionId(request);
    const user = parts.sessions.userOf(id);
    const { pathname } = new URL(request.url);
    if (id === null || user === null || pathname === '/login') {
      return isFromOwnPage(request, options.origin);
    }
    return (await formOf(request.clone())).get('csrfToken') === tokenOf(id, user);
  };
  const routes = new Map(ROUTES).set('GET /me', async (request) => {
    const id = parts.sessionId(request) ?? '';
    const user = parts.sessions.userOf(id);
    if (user === null) return answer(401);
    const transfers = parts.transfers.of(user);
    return Response.json({ user, transfers, csrfToken: tokenOf(id, user) });
  });
  return assemble({ ...parts, isOwn }, routes);
}
