// task: sibling-hosts
// mistake: SameSite=Strict is the whole defence in browsers that send Fetch Metadata.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  return assemble({
    ...partsOf(options),
    setCookie: (id) => `__Host-session=${id}; Path=/; Secure; HttpOnly; SameSite=Strict`,
    isOwn: (request) =>
      request.headers.has('sec-fetch-site') || request.headers.get('origin') === options.origin,
  });
}
