// task: session-id
// mistake: A user who has a session gets the same one again.
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
        const known = ids.get(user);
        if (known !== undefined && sessions.userOf(known) === user) return known;
        const id = sessions.open(user);
        ids.set(user, id);
        return id;
      },
    },
  });
}
