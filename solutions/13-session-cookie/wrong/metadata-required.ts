// task: own-page
// mistake: Without Sec-Fetch-Site nobody gets in.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const isOwn = (request: Request) => request.headers.get('sec-fetch-site') === 'same-origin';
  return assemble({ ...partsOf(options), isOwn });
}
