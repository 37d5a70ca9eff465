// task: session-cookie
// mistake: The cookie is not HttpOnly.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const setCookie = (id: string) => `__Host-session=${id}; Path=/; Secure; SameSite=Lax`;
  return assemble({ ...partsOf(options), setCookie });
}
