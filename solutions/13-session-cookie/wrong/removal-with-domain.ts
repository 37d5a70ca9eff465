// task: logout
// mistake: The removal has a Domain, so the browser ignores it.
import { assemble } from '../src/app.ts';
import { removedSessionCookie } from '../src/cookies.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const { hostname } = new URL(options.origin);
  const removeCookie = () => `${removedSessionCookie()}; Domain=${hostname}`;
  return assemble({ ...partsOf(options), removeCookie });
}
