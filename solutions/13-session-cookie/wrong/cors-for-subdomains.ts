// task: cors
// mistake: Hosts below its own are allowed, with credentials.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const app = assemble(partsOf(options));
  const { host } = new URL(options.origin);
  return async (request: Request): Promise<Response> => {
    const answer = await app(request);
    const origin = request.headers.get('origin') ?? '';
    if (!origin.endsWith(`.${host}`)) return answer;
    const headers = new Headers(answer.headers);
    headers.set('access-control-allow-origin', origin);
    headers.set('access-control-allow-credentials', 'true');
    return new Response(answer.body, { status: answer.status, headers });
  };
}
