// task: look-alike-origins
// mistake: Origin is looked at first, and null is let through for privacy's sake.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const isOwn = (request: Request) => {
    const origin = request.headers.get('origin');
    if (origin === 'null') return request.headers.get('sec-fetch-site') !== 'none';
    return origin === options.origin;
  };
  return assemble({ ...partsOf(options), isOwn });
}
