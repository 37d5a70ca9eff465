// task: session-id
// mistake: A sign-in keeps whatever session id the browser sent.
import { randomBytes } from 'node:crypto';
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';
import { answer, formOf, ROUTES } from '../src/routes.ts';

export function createApp(options: AppOptions) {
  const users = new Map<string, string>();
  const routes = new Map(ROUTES).set('POST /login', async (request, parts) => {
    const form = await formOf(request);
    const [user, password] = [form.get('user'), form.get('password')];
    if (!user || !password) return answer(400);
    const right = await parts.checkPassword(user, password).catch(() => null);
    if (right !== true) return answer(right === null ? 503 : 401);
    const id = parts.sessionId(request) ?? randomBytes(32).toString('base64url');
    users.set(id, user);
    return answer(204, { 'set-cookie': parts.setCookie(id) });
  });
  const sessions = {
    open: () => '',
    userOf: (id: string | null) => users.get(id ?? '') ?? null,
    end: (id: string | null) => users.delete(id ?? ''),
  };
  return assemble({ ...partsOf(options), sessions }, routes);
}
