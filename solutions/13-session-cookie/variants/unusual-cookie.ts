// variant: __Host-Http-, attributes in lower case and any order, Max-Age, removed by Expires.
import { randomBytes } from 'node:crypto';
import { assemble } from '../src/app.ts';
import { readCookie } from '../src/cookies.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

const NAME = '__Host-Http-sid';
const ATTRIBUTES = 'samesite=strict;httponly;secure;path=/;priority=high';

export function createApp(options: AppOptions) {
  const users = new Map<string, string>();
  return assemble({
    ...partsOf(options),
    sessions: {
      open(user) {
        const id = `${randomBytes(20).toString('base64')}=`;
        users.set(id, user);
        return id;
      },
      userOf: (id) => users.get(id ?? '') ?? null,
      end: (id) => users.delete(id ?? ''),
    },
    sessionId: (request) => readCookie(request, NAME),
    setCookie: (id) => `${NAME}=${id};max-age=86400;${ATTRIBUTES}`,
    removeCookie: () => `${NAME}=x;expires=Thu, 01 Jan 1970 00:00:00 GMT;${ATTRIBUTES}`,
  });
}
