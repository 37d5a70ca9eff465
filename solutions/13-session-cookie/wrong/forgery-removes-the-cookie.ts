// task: login-csrf
// mistake: The 403 for a forged request removes the session cookie, and so signs the user out.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const parts = partsOf(options);
  const app = assemble(parts);
  return async (request: Request): Promise<Response> => {
    const answer = await app(request);
    if (answer.status !== 403) return answer;
    return new Response(null, { status: 403, headers: { 'set-cookie': parts.removeCookie() } });
  };
}
