// task: own-page
// mistake: Transfers are kept with the session and are gone with it.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';
import { createTransfers } from '../src/transfers.ts';

export function createApp(options: AppOptions) {
  const parts = partsOf(options);
  const bySession = new Map<string | null, ReturnType<typeof createTransfers>>();
  return (request: Request): Promise<Response> => {
    const id = parts.sessionId(request);
    const transfers = bySession.get(id) ?? createTransfers();
    bySession.set(id, transfers);
    return assemble({ ...parts, transfers })(request);
  };
}
