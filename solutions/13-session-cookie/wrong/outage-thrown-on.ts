// task: sign-in
// mistake: The rejection of checkPassword goes on to whoever called the app.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';
import { answer, formOf, ROUTES } from '../src/routes.ts';

export function createApp(options: AppOptions) {
  const routes = new Map(ROUTES).set('POST /login', async (request, parts) => {
    const form = await formOf(request);
    const [user, password] = [form.get('user'), form.get('password')];
    if (!user || !password) return answer(400);
    if (!(await parts.checkPassword(user, password))) return answer(401);
    parts.sessions.end(parts.sessionId(request));
    return answer(204, { 'set-cookie': parts.setCookie(parts.sessions.open(user)) });
  });
  return assemble(partsOf(options), routes);
}
