// task: session-id
// mistake: The cookie holds the user's name in base64url, beside much randomness, and is not signed.
import { randomBytes } from 'node:crypto';
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const app = randomBytes(8).toString('hex');
  const over = new Set<string>();
  return assemble({
    ...partsOf(options),
    sessions: {
      open(user) {
        const nonce = randomBytes(32).toString('hex');
        return Buffer.from(JSON.stringify({ app, user, nonce })).toString('base64url');
      },
      userOf(id) {
        if (id === null || over.has(id)) return null;
        try {
          const session = JSON.parse(Buffer.from(id, 'base64url').toString());
          return session.app === app ? session.user : null;
        } catch {
          return null;
        }
      },
      end: (id) => over.add(id ?? ''),
    },
  });
}
