// task: session-cookie
// mistake: SameSite has a value that no browser knows.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const setCookie = (id: string) => `__Host-session=${id}; Path=/; Secure; HttpOnly; SameSite=true`;
  return assemble({ ...partsOf(options), setCookie });
}
