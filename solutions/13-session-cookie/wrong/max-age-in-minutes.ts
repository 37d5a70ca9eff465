// task: session-cookie
// mistake: The cookie ends after 60 seconds: Max-Age was meant in minutes.
import { assemble } from '../src/app.ts';
import { sessionCookie } from '../src/cookies.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const setCookie = (id: string) => `${sessionCookie(id)}; Max-Age=60`;
  return assemble({ ...partsOf(options), setCookie });
}
