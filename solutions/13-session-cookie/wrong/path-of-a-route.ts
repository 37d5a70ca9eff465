// task: session-cookie
// mistake: Path=/me.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const setCookie = (id: string) =>
    `__Host-session=${id}; Path=/me; Secure; HttpOnly; SameSite=Lax`;
  return assemble({ ...partsOf(options), setCookie });
}
