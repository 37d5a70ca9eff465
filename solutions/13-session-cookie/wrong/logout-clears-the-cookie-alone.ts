// task: logout
// mistake: Only the browser is told; the session on the server lives on.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';
import { answer, ROUTES } from '../src/routes.ts';

export function createApp(options: AppOptions) {
  const routes = new Map(ROUTES).set('POST /logout', async (_, parts) =>
    answer(204, { 'set-cookie': parts.removeCookie() }),
  );
  return assemble(partsOf(options), routes);
}
