// task: sign-in
// mistake: A wrong password is answered with 200 and an error in JSON.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const app = assemble(partsOf(options));
  return async (request: Request): Promise<Response> => {
    const answer = await app(request);
    return request.url.endsWith('/login') && answer.status === 401
      ? Response.json({ error: 'wrong password' })
      : answer;
  };
}
