// task: login-csrf
// mistake: POST /logout is let through: signing out harms nobody.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const isOwn = (request: Request) =>
    new URL(request.url).pathname === '/logout' || request.headers.get('origin') === options.origin;
  return assemble({ ...partsOf(options), isOwn });
}
