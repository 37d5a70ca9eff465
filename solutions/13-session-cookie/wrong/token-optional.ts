// task: cross-site
// mistake: A token has to be the session's if there is one, and a request without any passes.
import { createHmac, randomBytes } from 'node:crypto';
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';
import { formOf } from '../src/routes.ts';

export function createApp(options: AppOptions) {
  const key = randomBytes(32);
  const parts = partsOf(options);
  const tokenOf = (request: Request) =>
    createHmac('sha256', key)
      .update(parts.sessionId(request) ?? '')
      .digest('base64url');
  const isOwn = async (request: Request) => {
    const sent = (await formOf(request.clone())).get('csrfToken');
    return !sent || sent === tokenOf(request);
  };
  const app = assemble({ ...parts, isOwn });
  return async (request: Request): Promise<Response> => {
    const answer = await app(request);
    if (request.method !== 'GET' || answer.status !== 200) return answer;
    const body = (await answer.json()) as object;
    return Response.json({ ...body, csrfToken: tokenOf(request) });
  };
}
