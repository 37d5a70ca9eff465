// task: session-id
// mistake: The session id is decoded without a net, and a badly encoded one throws.
import { assemble } from '../src/app.ts';
import { readCookie, SESSION_COOKIE } from '../src/cookies.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const sessionId = (request: Request) =>
    decodeURIComponent(readCookie(request, SESSION_COOKIE) ?? '');
  return assemble({ ...partsOf(options), sessionId });
}
