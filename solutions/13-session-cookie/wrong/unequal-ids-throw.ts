// task: session-id
// mistake: timingSafeEqual throws for an id of another length.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  let rows: { id: string; user: string }[] = [];
  const isSame = (a: string, b: string) => timingSafeEqual(Buffer.from(a), Buffer.from(b));
  return assemble({
    ...partsOf(options),
    sessions: {
      open(user) {
        const id = randomBytes(32).toString('base64url');
        rows.push({ id, user });
        return id;
      },
      userOf: (sent) =>
        sent === null ? null : (rows.find(({ id }) => isSame(id, sent))?.user ?? null),
      end(sent) {
        rows = rows.filter(({ id }) => id !== sent);
      },
    },
  });
}
