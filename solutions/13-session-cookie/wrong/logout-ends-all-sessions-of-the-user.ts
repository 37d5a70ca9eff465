// task: logout
// mistake: Signing out on one device signs out on all of them.
import { randomBytes } from 'node:crypto';
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';
import { answer, ROUTES } from '../src/routes.ts';

export function createApp(options: AppOptions) {
  const users = new Map<string, string>();
  const sessions = {
    open(user: string) {
      const id = randomBytes(32).toString('base64url');
      users.set(id, user);
      return id;
    },
    userOf: (id: string | null) => users.get(id ?? '') ?? null,
    end: (id: string | null) => users.delete(id ?? ''),
  };
  const routes = new Map(ROUTES).set('POST /logout', async (request, parts) => {
    const user = sessions.userOf(parts.sessionId(request));
    for (const [id, owner] of users) if (owner === user) users.delete(id);
    return answer(204, { 'set-cookie': parts.removeCookie() });
  });
  return assemble({ ...partsOf(options), sessions }, routes);
}
