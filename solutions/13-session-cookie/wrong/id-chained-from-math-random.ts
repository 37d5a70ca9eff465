// task: session-id
// mistake: The session id is a chain of hashes that begins with Math.random(), drawn at the import.
import { createHash } from 'node:crypto';
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

// Drawn once. All that follows can be computed by whoever learns one of them.
let state = String(Math.random());

function secret(): string {
  state = createHash('sha256').update(state).digest('hex');
  return createHash('sha256').update(`out ${state}`).digest('base64url');
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
