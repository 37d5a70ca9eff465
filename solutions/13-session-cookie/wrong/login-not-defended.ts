// task: login-csrf
// mistake: POST /login is let through: there is no session yet that could be abused.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const isOwn = (request: Request) =>
    new URL(request.url).pathname === '/login' || request.headers.get('origin') === options.origin;
  return assemble({ ...partsOf(options), isOwn });
}
