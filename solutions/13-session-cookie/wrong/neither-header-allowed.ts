// task: cross-site
// mistake: A request with neither Sec-Fetch-Site nor Origin is taken for no browser's, and let in.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const isOwn = (request: Request) => {
    const site = request.headers.get('sec-fetch-site');
    const origin = request.headers.get('origin');
    if (site !== null) return site === 'same-origin';
    return origin === null || origin === options.origin;
  };
  return assemble({ ...partsOf(options), isOwn });
}
