// task: cross-site
// mistake: A forged request ends the session that it came with, for safety.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const parts = partsOf(options);
  const app = assemble(parts);
  return async (request: Request): Promise<Response> => {
    const answer = await app(request);
    if (answer.status === 403) parts.sessions.end(parts.sessionId(request));
    return answer;
  };
}
