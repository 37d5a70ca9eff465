// task: sign-in
// mistake: A field that is missing becomes the text "null".
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';
import { answer, formOf, ROUTES } from '../src/routes.ts';

export function createApp(options: AppOptions) {
  const routes = new Map(ROUTES).set('POST /login', async (request, parts) => {
    const form = await formOf(request);
    const user = String(form.get('user'));
    const password = String(form.get('password'));
    const right = await parts.checkPassword(user, password).catch(() => null);
    if (right !== true) return answer(right === null ? 503 : 401);
    parts.sessions.end(parts.sessionId(request));
    return answer(204, { 'set-cookie': parts.setCookie(parts.sessions.open(user)) });
  });
  return assemble(partsOf(options), routes);
}
