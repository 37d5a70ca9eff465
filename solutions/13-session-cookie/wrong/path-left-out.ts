// task: session-cookie
// mistake: No Path, since / is the default at /login anyway.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const setCookie = (id: string) => `__Host-session=${id}; Secure; HttpOnly; SameSite=Lax`;
  return assemble({ ...partsOf(options), setCookie });
}
