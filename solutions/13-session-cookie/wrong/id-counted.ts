// task: session-id
// mistake: Sessions are numbered.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const users: (string | null)[] = [];
  return assemble({
    ...partsOf(options),
    sessions: {
      open: (user) => String(users.push(user)),
      userOf: (id) => users[Number(id) - 1] ?? null,
      end(id) {
        users[Number(id) - 1] = null;
      },
    },
  });
}
