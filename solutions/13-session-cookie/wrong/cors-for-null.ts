// task: cors
// mistake: The origin null is allowed, with credentials, for local files.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const app = assemble(partsOf(options));
  return async (request: Request): Promise<Response> => {
    const answer = await app(request);
    const headers = new Headers(answer.headers);
    headers.set('access-control-allow-origin', 'null');
    headers.set('access-control-allow-credentials', 'true');
    return new Response(answer.body, { status: answer.status, headers });
  };
}
