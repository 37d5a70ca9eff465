// task: sign-in
// mistake: What is missing in the form is taken from the URL.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const app = assemble(partsOf(options));
  return async (request: Request): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url);
    if (request.method !== 'POST' || pathname !== '/login') return app(request);
    const form = new URLSearchParams(await request.text());
    for (const [name, value] of searchParams) if (!form.has(name)) form.set(name, value);
    return app(new Request(request.url, { method: 'POST', headers: request.headers, body: form }));
  };
}
