// task: session-cookie
// mistake: Base64 ends with =, and the parser cuts at every one.
import { assemble } from '../src/app.ts';
import { SESSION_COOKIE, sessionCookie } from '../src/cookies.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const parts = partsOf(options);
  const padded = (id: string) => `${id}=`;
  const sessions = {
    ...parts.sessions,
    userOf: (id: string | null) =>
      id?.endsWith('=') ? parts.sessions.userOf(id.slice(0, -1)) : null,
  };
  return assemble({
    ...parts,
    sessions,
    setCookie: (id) => sessionCookie(padded(id)),
    sessionId(request) {
      const pairs = (request.headers.get('cookie') ?? '')
        .split('; ')
        .map((each) => each.split('='));
      return Object.fromEntries(pairs)[SESSION_COOKIE] ?? null;
    },
  });
}
