// task: sign-in
// mistake: The user who is signing in is kept in a variable that all requests share.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';
import { answer, formOf, ROUTES } from '../src/routes.ts';

export function createApp(options: AppOptions) {
  let user: string | null = null;
  const routes = new Map(ROUTES).set('POST /login', async (request, parts) => {
    const form = await formOf(request);
    user = form.get('user');
    const password = form.get('password');
    if (!user || !password) return answer(400);
    const right = await parts.checkPassword(user, password).catch(() => null);
    if (right !== true) return answer(right === null ? 503 : 401);
    parts.sessions.end(parts.sessionId(request));
    return answer(204, { 'set-cookie': parts.setCookie(parts.sessions.open(user)) });
  });
  return assemble(partsOf(options), routes);
}
