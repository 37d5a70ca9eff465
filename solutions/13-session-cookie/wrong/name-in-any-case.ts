// task: session-cookie
// mistake: The cookie's name is compared without its case.
import { assemble } from '../src/app.ts';
import { readCookie, SESSION_COOKIE } from '../src/cookies.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const sessionId = (request: Request) => {
    const names = (request.headers.get('cookie') ?? '')
      .split('; ')
      .map((pair) => pair.split('=')[0]);
    const name = names.find((each) => each?.toLowerCase() === SESSION_COOKIE.toLowerCase());
    return readCookie(request, name ?? SESSION_COOKIE);
  };
  return assemble({ ...partsOf(options), sessionId });
}
