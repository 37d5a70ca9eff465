// task: look-alike-origins
// mistake: Origin: null counts as no Origin, and that as good.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const isOwn = (request: Request) => {
    const site = request.headers.get('sec-fetch-site');
    if (site !== null) return site === 'same-origin';
    const origin = request.headers.get('origin');
    return origin === options.origin || origin === 'null';
  };
  return assemble({ ...partsOf(options), isOwn });
}
