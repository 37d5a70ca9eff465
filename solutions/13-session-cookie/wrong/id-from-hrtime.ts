// task: session-id
// mistake: The session id is a hash of process.hrtime, as if nanoseconds were chance.
import { createHash } from 'node:crypto';
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

function secret(): string {
  return createHash('sha256').update(`${process.hrtime.bigint()}`).digest('base64url');
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
