// task: logout
// mistake: The removal lacks Path=/, so the browser ignores it.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const removeCookie = () => '__Host-session=; Secure; HttpOnly; SameSite=Lax; Max-Age=0';
  return assemble({ ...partsOf(options), removeCookie });
}
