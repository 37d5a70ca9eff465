// task: login-csrf
// mistake: A request without cookies is let through: there is nothing to abuse.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const isOwn = (request: Request) =>
    request.headers.get('cookie') === null || request.headers.get('origin') === options.origin;
  return assemble({ ...partsOf(options), isOwn });
}
