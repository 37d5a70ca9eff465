// task: session-cookie
// mistake: For older sessions, a cookie without the prefix is still read.
import { assemble } from '../src/app.ts';
import { readCookie } from '../src/cookies.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const sessionId = (request: Request) =>
    readCookie(request, '__Host-session') ?? readCookie(request, 'session');
  return assemble({ ...partsOf(options), sessionId });
}
