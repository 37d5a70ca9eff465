// task: sign-in
// mistake: Of two users in one form, the first is checked and the last is signed in.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';
import { answer, formOf, ROUTES } from '../src/routes.ts';

export function createApp(options: AppOptions) {
  const routes = new Map(ROUTES).set('POST /login', async (request, parts) => {
    const form = await formOf(request);
    const [user, password] = [form.get('user'), form.get('password')];
    if (!user || !password) return answer(400);
    const right = await parts.checkPassword(user, password).catch(() => null);
    if (right !== true) return answer(right === null ? 503 : 401);
    parts.sessions.end(parts.sessionId(request));
    const fields = Object.fromEntries(form);
    return answer(204, {
      'set-cookie': parts.setCookie(parts.sessions.open(String(fields['user']))),
    });
  });
  return assemble(partsOf(options), routes);
}
