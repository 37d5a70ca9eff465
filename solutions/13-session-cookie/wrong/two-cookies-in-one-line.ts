// task: session-cookie
// mistake: Two cookies are joined by a comma in one Set-Cookie line.
import { assemble } from '../src/app.ts';
import { sessionCookie } from '../src/cookies.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const setCookie = (id: string) => [sessionCookie(id), 'theme=dark; Path=/; Secure'].join(', ');
  return assemble({ ...partsOf(options), setCookie });
}
