// task: login-csrf
// mistake: A POST /logout without a session is not checked, and its answer removes the cookie all the same.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const parts = partsOf(options);
  const isOwn = (request: Request) =>
    (new URL(request.url).pathname === '/logout' && parts.sessionId(request) === null) ||
    request.headers.get('origin') === options.origin;
  return assemble({ ...parts, isOwn });
}
