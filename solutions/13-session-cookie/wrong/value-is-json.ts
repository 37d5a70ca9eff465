// task: session-cookie
// mistake: The cookie's value is JSON, unencoded.
import { assemble } from '../src/app.ts';
import { readCookie, SESSION_COOKIE, sessionCookie } from '../src/cookies.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  return assemble({
    ...partsOf(options),
    setCookie: (id) => sessionCookie(JSON.stringify({ id, v: 1 })),
    sessionId(request) {
      try {
        return String(JSON.parse(readCookie(request, SESSION_COOKIE) ?? '').id);
      } catch {
        return null;
      }
    },
  });
}
