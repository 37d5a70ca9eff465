// task: cross-site
// mistake: /transfer answers to every method, and a GET is not checked.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';
import { ROUTES } from '../src/routes.ts';

export function createApp(options: AppOptions) {
  const transfer = ROUTES.get('POST /transfer');
  const routes = new Map(ROUTES).set('GET /transfer', async (request, parts) => {
    const body = new URL(request.url).searchParams;
    const posted = new Request(request.url, { method: 'POST', headers: request.headers, body });
    return (await transfer?.(posted, parts)) ?? Response.error();
  });
  return assemble(partsOf(options), routes);
}
