// task: look-alike-origins
// mistake: The app's origin is used as a pattern, where a dot is any character.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const isOwn = (request: Request) =>
    new RegExp(`^${options.origin}$`).test(request.headers.get('origin') ?? '');
  return assemble({ ...partsOf(options), isOwn });
}
