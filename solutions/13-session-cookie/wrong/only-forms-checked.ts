// task: cross-site
// mistake: Only a body of the usual content type is checked.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const isOwn = (request: Request) => {
    const type = request.headers.get('content-type') ?? '';
    if (!type.startsWith('application/x-www-form-urlencoded')) return true;
    return request.headers.get('origin') === options.origin;
  };
  return assemble({ ...partsOf(options), isOwn });
}
