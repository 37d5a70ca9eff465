// task: cross-site
// mistake: The CSRF token is the hash of how many there were before.
import { createHash } from 'node:crypto';
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { isFromOwnPage } from '../src/own-page.ts';
import { partsOf } from '../src/parts.ts';
import { answer, formOf, ROUTES } from '../src/routes.ts';

export function createApp(options: AppOptions) {
  const parts = partsOf(options);
  const tokens = new Map<string, string>();
  const tokenOf = (id: string, _user: string) => {
    const token = tokens.get(id) ?? createHash('sha256').update(String(tokens.size)).digest('hex');
    tokens.set(id, token);
    return token;
  };
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
