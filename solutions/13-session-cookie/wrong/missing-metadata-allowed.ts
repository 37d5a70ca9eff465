// task: cross-site
// mistake: A browser without Sec-Fetch-Site is let in, whatever its Origin.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const isOwn = (request: Request) => {
    const site = request.headers.get('sec-fetch-site');
    return site === null || site === 'same-origin';
  };
  return assemble({ ...partsOf(options), isOwn });
}
