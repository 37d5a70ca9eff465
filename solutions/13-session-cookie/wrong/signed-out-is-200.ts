// task: sign-in
// mistake: GET /me without a session answers 200 with the user null.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const app = assemble(partsOf(options));
  return async (request: Request): Promise<Response> => {
    const answer = await app(request);
    return request.method === 'GET' && answer.status === 401
      ? Response.json({ user: null, transfers: [] })
      : answer;
  };
}
