// task: own-page
// mistake: The origin is put together from scheme and host name, without the port.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const { protocol, hostname } = new URL(options.origin);
  const isOwn = (request: Request) => request.headers.get('origin') === `${protocol}//${hostname}`;
  return assemble({ ...partsOf(options), isOwn });
}
