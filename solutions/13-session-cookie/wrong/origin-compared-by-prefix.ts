// task: look-alike-origins
// mistake: The Origin has to begin with the app's.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const isOwn = (request: Request) =>
    (request.headers.get('origin') ?? '').startsWith(options.origin);
  return assemble({ ...partsOf(options), isOwn });
}
