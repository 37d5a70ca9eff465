// task: logout
// mistake: Expires=0 is no date, so the cookie stays.
import { assemble } from '../src/app.ts';
import { sessionCookie } from '../src/cookies.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  return assemble({ ...partsOf(options), removeCookie: () => `${sessionCookie('')}; Expires=0` });
}
