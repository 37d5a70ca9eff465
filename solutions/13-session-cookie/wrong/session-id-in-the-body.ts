// task: session-cookie
// mistake: The answer to a sign-in also has the session id, for the page.
import { assemble } from '../src/app.ts';
import { readCookie } from '../src/cookies.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const app = assemble(partsOf(options));
  return async (request: Request): Promise<Response> => {
    const answer = await app(request);
    const [line = ''] = answer.headers.getSetCookie();
    if (!request.url.endsWith('/login') || line === '') return answer;
    const echo = new Request(request.url, { headers: { cookie: line } });
    const sessionId = readCookie(echo, '__Host-session');
    return Response.json({ sessionId }, { headers: answer.headers });
  };
}
