// task: look-alike-origins
// mistake: startsWith the wrong way round: the app's origin has to begin with the Origin.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const isOwn = (request: Request) => {
    const origin = request.headers.get('origin');
    return origin !== null && options.origin.startsWith(origin);
  };
  return assemble({ ...partsOf(options), isOwn });
}
