// task: session-id
// mistake: The cookie holds the user's name and nothing secret.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const out = new Set<string>();
  return assemble({
    ...partsOf(options),
    sessions: {
      open(user) {
        const id = encodeURIComponent(user);
        out.delete(id);
        return id;
      },
      userOf: (id) => (id && !out.has(id) ? decodeURIComponent(id) : null),
      end: (id) => out.add(id ?? ''),
    },
  });
}
