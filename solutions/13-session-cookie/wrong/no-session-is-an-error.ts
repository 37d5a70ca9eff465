// task: own-page
// mistake: A transfer without a session runs into an error.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const app = assemble(partsOf(options));
  return async (request: Request): Promise<Response> => {
    const answer = await app(request);
    return request.url.endsWith('/transfer') && answer.status === 401
      ? new Response(null, { status: 500 })
      : answer;
  };
}
