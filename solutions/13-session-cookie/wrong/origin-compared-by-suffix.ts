// task: look-alike-origins
// mistake: The Origin has to end with the app's host.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const isOwn = (request: Request) =>
    (request.headers.get('origin') ?? '').endsWith(new URL(options.origin).host);
  return assemble({ ...partsOf(options), isOwn });
}
