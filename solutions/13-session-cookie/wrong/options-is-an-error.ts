// task: cors
// mistake: OPTIONS is a method that nobody thought of.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const app = assemble(partsOf(options));
  return async (request: Request): Promise<Response> =>
    request.method === 'OPTIONS' ? new Response(null, { status: 500 }) : app(request);
}
