// task: look-alike-origins
// mistake: Hosts are compared and schemes are not.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const isOwn = (request: Request) => {
    const origin = request.headers.get('origin');
    if (origin === null || !URL.canParse(origin)) return false;
    return new URL(origin).host === new URL(options.origin).host;
  };
  return assemble({ ...partsOf(options), isOwn });
}
