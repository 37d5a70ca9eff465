// task: sibling-hosts
// mistake: Only what says cross-site is refused.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const isOwn = (request: Request) => {
    const site = request.headers.get('sec-fetch-site');
    if (site !== null) return site !== 'cross-site' && site !== 'none';
    return request.headers.get('origin') === options.origin;
  };
  return assemble({ ...partsOf(options), isOwn });
}
