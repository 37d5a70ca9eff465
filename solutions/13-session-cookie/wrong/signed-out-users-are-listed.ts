// task: logout
// mistake: Signing out blocks the user instead of the session, until the next sign-in.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';
import { createSessions } from '../src/sessions.ts';

export function createApp(options: AppOptions) {
  const sessions = createSessions();
  const out = new Set<string>();
  return assemble({
    ...partsOf(options),
    sessions: {
      open(user) {
        out.delete(user);
        return sessions.open(user);
      },
      userOf(id) {
        const user = sessions.userOf(id);
        return user === null || out.has(user) ? null : user;
      },
      end(id) {
        const user = sessions.userOf(id);
        if (user !== null) out.add(user);
      },
    },
  });
}
