// task: sign-in
// mistake: The session is opened and its cookie sent before the password is known to be right.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';
import { answer, formOf, ROUTES } from '../src/routes.ts';

export function createApp(options: AppOptions) {
  const routes = new Map(ROUTES).set('POST /login', async (request, parts) => {
    const form = await formOf(request);
    const [user, password] = [form.get('user'), form.get('password')];
    if (!user || !password) return answer(400);
    const headers = { 'set-cookie': parts.setCookie(parts.sessions.open(user)) };
    const right = await parts.checkPassword(user, password).catch(() => null);
    if (right === null) return answer(503);
    parts.sessions.end(parts.sessionId(request));
    return answer(right ? 204 : 401, headers);
  });
  return assemble(partsOf(options), routes);
}
