// task: session-id
// mistake: Math.random() makes the ids.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const users = new Map<string, string>();
  let count = 0;
  return assemble({
    ...partsOf(options),
    sessions: {
      open(user) {
        count += 1;
        const id = `${count}-${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)}`;
        users.set(id, user);
        return id;
      },
      userOf: (id) => users.get(id ?? '') ?? null,
      end: (id) => users.delete(id ?? ''),
    },
  });
}
