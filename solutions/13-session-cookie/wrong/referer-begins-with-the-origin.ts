// task: cross-site
// mistake: Without an Origin, a Referer that begins with the app's origin will do.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const isOwn = (request: Request) => {
    const origin = request.headers.get('origin');
    if (origin !== null) return origin === options.origin;
    return (request.headers.get('referer') ?? '').startsWith(options.origin);
  };
  return assemble({ ...partsOf(options), isOwn });
}
