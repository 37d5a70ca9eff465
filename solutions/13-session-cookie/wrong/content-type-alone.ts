// task: cross-site
// mistake: The content type of a form is demanded, and every form has it.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const isOwn = (request: Request) =>
    request.headers.get('content-type') === 'application/x-www-form-urlencoded';
  return assemble({ ...partsOf(options), isOwn });
}
