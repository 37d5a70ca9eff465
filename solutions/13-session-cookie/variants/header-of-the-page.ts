// variant: The page's own header is the defence: no other origin can set it without a preflight, and none passes.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const isOwn = (request: Request) => request.headers.get('x-requested-by') === 'web';
  return assemble({ ...partsOf(options), isOwn });
}
