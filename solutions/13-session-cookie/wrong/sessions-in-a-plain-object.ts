// task: session-id
// mistake: Sessions are looked up in a plain object, which has members of its own.
import { randomBytes } from 'node:crypto';
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const users: Record<string, string> = {};
  return assemble({
    ...partsOf(options),
    sessions: {
      open(user) {
        const id = randomBytes(32).toString('base64url');
        users[id] = user;
        return id;
      },
      userOf: (id) => users[id ?? ''] ?? null,
      end(id) {
        delete users[id ?? ''];
      },
    },
  });
}
