// task: cross-site
// mistake: A forged request is sent on to /me, as if it had worked.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const app = assemble(partsOf(options));
  return async (request: Request): Promise<Response> => {
    const answer = await app(request);
    if (answer.status !== 403) return answer;
    return new Response(null, { status: 303, headers: { location: '/me' } });
  };
}
