// task: session-cookie
// mistake: All the attributes, but a name without the prefix.
import { assemble } from '../src/app.ts';
import { ATTRIBUTES, readCookie } from '../src/cookies.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  return assemble({
    ...partsOf(options),
    sessionId: (request) => readCookie(request, 'session'),
    setCookie: (id) => `session=${id}; ${ATTRIBUTES}`,
    removeCookie: () => `session=; ${ATTRIBUTES}; Max-Age=0`,
  });
}
