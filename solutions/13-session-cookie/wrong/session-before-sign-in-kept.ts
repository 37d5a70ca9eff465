// task: session-id
// mistake: Everybody gets a session, and signing in only writes a name into it.
import { randomBytes } from 'node:crypto';
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';
import { answer, formOf, ROUTES } from '../src/routes.ts';

export function createApp(options: AppOptions) {
  const users = new Map<string, string | null>();
  const begin = () => {
    const id = randomBytes(32).toString('base64url');
    users.set(id, null);
    return id;
  };
  const routes = new Map(ROUTES)
    .set('GET /me', async (request, parts) => {
      const id = parts.sessionId(request);
      const user = users.get(id ?? '') ?? null;
      if (user !== null) return Response.json({ user, transfers: parts.transfers.of(user) });
      const known = id !== null && users.has(id);
      return answer(401, known ? {} : { 'set-cookie': parts.setCookie(begin()) });
    })
    .set('POST /login', async (request, parts) => {
      const form = await formOf(request);
      const [user, password] = [form.get('user'), form.get('password')];
      if (!user || !password) return answer(400);
      const right = await parts.checkPassword(user, password).catch(() => null);
      if (right !== true) return answer(right === null ? 503 : 401);
      const sent = parts.sessionId(request);
      const id = sent !== null && users.has(sent) ? sent : begin();
      users.set(id, user);
      return answer(204, { 'set-cookie': parts.setCookie(id) });
    });
  const sessions = {
    open: begin,
    userOf: (id: string | null) => users.get(id ?? '') ?? null,
    end: (id: string | null) => users.delete(id ?? ''),
  };
  return assemble({ ...partsOf(options), sessions }, routes);
}
