// task: session-id
// mistake: The session id is a hash of performance.now() and a counter: some 20 bits.
import { createHash } from 'node:crypto';
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

let count = 0;

function secret(): string {
  count += 1;
  return createHash('sha256')
    .update(`${Math.floor(performance.now())} ${count}`)
    .digest('base64url');
}

export function createApp(options: AppOptions) {
  const users = new Map<string, string>();
  return assemble({
    ...partsOf(options),
    sessions: {
      open(user) {
        const id = secret();
        users.set(id, user);
        return id;
      },
      userOf: (id) => users.get(id ?? '') ?? null,
      end: (id) => users.delete(id ?? ''),
    },
  });
}
