// task: sibling-hosts
// mistake: A request of a script, not of a form, is taken for the own page's.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const isOwn = (request: Request) => {
    const mode = request.headers.get('sec-fetch-mode');
    if (mode !== null) return mode === 'cors' && request.headers.get('sec-fetch-dest') === 'empty';
    return request.headers.get('origin') === options.origin;
  };
  return assemble({ ...partsOf(options), isOwn });
}
