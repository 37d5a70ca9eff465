// task: cross-site
// mistake: _method=POST in the URL turns a GET into a POST, after the check.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const parts = partsOf(options);
  const unchecked = assemble({ ...parts, isOwn: () => true });
  const app = assemble(parts);
  return (request: Request): Promise<Response> => {
    const { searchParams } = new URL(request.url);
    if (request.method !== 'GET' || searchParams.get('_method') !== 'POST') return app(request);
    const init = { method: 'POST', headers: request.headers, body: searchParams };
    return unchecked(new Request(request.url, init));
  };
}
