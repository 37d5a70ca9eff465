// task: session-cookie
// mistake: Names of cookies are decoded, so __Host%2Dsession, which any host can set, becomes __Host-session.
import { assemble } from '../src/app.ts';
import { SESSION_COOKIE } from '../src/cookies.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const sessionId = (request: Request) => {
    const form = new URLSearchParams((request.headers.get('cookie') ?? '').replaceAll('; ', '&'));
    return form.get(SESSION_COOKIE);
  };
  return assemble({ ...partsOf(options), sessionId });
}
