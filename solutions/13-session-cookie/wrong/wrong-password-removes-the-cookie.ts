// task: sign-in
// mistake: A wrong password removes the cookie that is there.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const parts = partsOf(options);
  const app = assemble(parts);
  return async (request: Request): Promise<Response> => {
    const answer = await app(request);
    if (!request.url.endsWith('/login') || answer.status !== 401) return answer;
    return new Response(null, { status: 401, headers: { 'set-cookie': parts.removeCookie() } });
  };
}
