// task: cors
// mistake: Whatever Origin asks is echoed, with credentials.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const app = assemble(partsOf(options));
  return async (request: Request): Promise<Response> => {
    const answer = request.method === 'OPTIONS' ? new Response(null) : await app(request);
    const headers = new Headers(answer.headers);
    headers.set('access-control-allow-origin', request.headers.get('origin') ?? '*');
    headers.set('access-control-allow-credentials', 'true');
    headers.set('access-control-allow-headers', 'content-type, x-csrf-token, x-requested-by');
    headers.set('vary', 'origin');
    return new Response(answer.body, { status: answer.status, headers });
  };
}
