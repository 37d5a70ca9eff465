// task: session-cookie
// mistake: The session id is also in a header of its own, for the page's convenience.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const app = assemble(partsOf(options));
  return async (request: Request): Promise<Response> => {
    const answer = await app(request);
    const [line = ''] = answer.headers.getSetCookie();
    const id = /^__Host-session=([^;]+)/.exec(line)?.[1];
    if (id === undefined) return answer;
    const headers = new Headers(answer.headers);
    headers.set('x-session-id', id);
    return new Response(null, { status: answer.status, headers });
  };
}
