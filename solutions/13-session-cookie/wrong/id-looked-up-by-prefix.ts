// task: session-id
// mistake: A session is found by the beginning of its id.
import { randomBytes } from 'node:crypto';
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const rows: { id: string; user: string }[] = [];
  const rowOf = (id: string | null) => rows.find((row) => id && row.id.startsWith(id));
  return assemble({
    ...partsOf(options),
    sessions: {
      open(user) {
        const id = randomBytes(32).toString('base64url');
        rows.push({ id, user });
        return id;
      },
      userOf: (id) => rowOf(id)?.user ?? null,
      end(id) {
        const row = rowOf(id);
        if (row !== undefined) rows.splice(rows.indexOf(row), 1);
      },
    },
  });
}
