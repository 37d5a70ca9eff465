// task: sign-in
// mistake: decodeURIComponent leaves a plus where a space was.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';
import { answer, ROUTES } from '../src/routes.ts';

export function createApp(options: AppOptions) {
  const routes = new Map(ROUTES).set('POST /login', async (request, parts) => {
    const pairs = (await request.text())
      .split('&')
      .map((pair) => pair.split('=').map(decodeURIComponent));
    const { user, password } = Object.fromEntries(pairs);
    if (!user || !password) return answer(400);
    const right = await parts.checkPassword(user, password).catch(() => null);
    if (right !== true) return answer(right === null ? 503 : 401);
    parts.sessions.end(parts.sessionId(request));
    return answer(204, { 'set-cookie': parts.setCookie(parts.sessions.open(user)) });
  });
  return assemble(partsOf(options), routes);
}
