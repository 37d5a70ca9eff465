// task: sibling-hosts
// mistake: Sec-Fetch-Site: same-site is trusted.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const isOwn = (request: Request) => {
    const site = request.headers.get('sec-fetch-site');
    if (site !== null) return site === 'same-origin' || site === 'same-site';
    return request.headers.get('origin') === options.origin;
  };
  return assemble({ ...partsOf(options), isOwn });
}
