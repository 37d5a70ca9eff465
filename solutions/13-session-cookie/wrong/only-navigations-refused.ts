// task: sibling-hosts
// mistake: Only navigations are taken for forgeries, so a script of a sibling host gets through.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const isOwn = (request: Request) => {
    const site = request.headers.get('sec-fetch-site');
    const mode = request.headers.get('sec-fetch-mode');
    if (site !== null)
      return site === 'same-origin' || (site === 'same-site' && mode !== 'navigate');
    return request.headers.get('origin') === options.origin;
  };
  return assemble({ ...partsOf(options), isOwn });
}
