// task: cross-site
// mistake: Without an Origin, a Referer from the app's host will do, whatever scheme and port.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const isOwn = (request: Request) => {
    const origin = request.headers.get('origin');
    if (origin !== null) return origin === options.origin;
    const referer = URL.parse(request.headers.get('referer') ?? '');
    return referer?.hostname === new URL(options.origin).hostname;
  };
  return assemble({ ...partsOf(options), isOwn });
}
