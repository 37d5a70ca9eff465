// task: own-page
// mistake: A transfer without an amount, or to nobody, is recorded.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';
import { answer, formOf, ROUTES } from '../src/routes.ts';

export function createApp(options: AppOptions) {
  const routes = new Map(ROUTES).set('POST /transfer', async (request, parts) => {
    const user = parts.sessions.userOf(parts.sessionId(request));
    if (user === null) return answer(401);
    const form = await formOf(request);
    parts.transfers.record(user, { to: form.get('to') ?? '', amount: form.get('amount') ?? '' });
    return answer(204);
  });
  return assemble(partsOf(options), routes);
}
