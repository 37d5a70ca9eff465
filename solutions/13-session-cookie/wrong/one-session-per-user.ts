// task: logout
// mistake: A user has one session: the next sign-in ends it elsewhere.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';
import { createSessions } from '../src/sessions.ts';

export function createApp(options: AppOptions) {
  const sessions = createSessions();
  const ids = new Map<string, string>();
  return assemble({
    ...partsOf(options),
    sessions: {
      ...sessions,
      open(user) {
        sessions.end(ids.get(user) ?? null);
        const id = sessions.open(user);
        ids.set(user, id);
        return id;
      },
    },
  });
}
