// task: session-id
// mistake: One random UUID, 122 bits.
import { randomUUID } from 'node:crypto';
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const users = new Map<string, string>();
  return assemble({
    ...partsOf(options),
    sessions: {
      open(user) {
        const id = randomUUID();
        users.set(id, user);
        return id;
      },
      userOf: (id) => users.get(id ?? '') ?? null,
      end: (id) => users.delete(id ?? ''),
    },
  });
}
