// task: cross-site
// mistake: The request's own URL is compared with the origin, and that always fits.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const isOwn = (request: Request) => new URL(request.url).origin === options.origin;
  return assemble({ ...partsOf(options), isOwn });
}
