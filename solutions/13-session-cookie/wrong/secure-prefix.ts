// task: session-cookie
// mistake: The __Secure- prefix, which lets sibling hosts set the cookie.
import { assemble } from '../src/app.ts';
import { ATTRIBUTES, readCookie } from '../src/cookies.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

const NAME = '__Secure-session';

export function createApp(options: AppOptions) {
  return assemble({
    ...partsOf(options),
    sessionId: (request) => readCookie(request, NAME),
    setCookie: (id) => `${NAME}=${id}; ${ATTRIBUTES}`,
    removeCookie: () => `${NAME}=; ${ATTRIBUTES}; Max-Age=0`,
  });
}
