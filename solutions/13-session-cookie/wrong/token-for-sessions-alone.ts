// task: login-csrf
// mistake: Tokens belong to sessions, and so the login has no defence.
import { createHmac, randomBytes } from 'node:crypto';
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';
import { formOf } from '../src/routes.ts';

export function createApp(options: AppOptions) {
  const key = randomBytes(32);
  const parts = partsOf(options);
  const tokenOf = (id: string) => createHmac('sha256', key).update(id).digest('base64url');
  const isOwn = async (request: Request) => {
    const id = parts.sessionId(request);
    if (id === null || parts.sessions.userOf(id) === null) return true;
    return (await formOf(request.clone())).get('csrfToken') === tokenOf(id);
  };
  const app = assemble({ ...parts, isOwn });
  return async (request: Request): Promise<Response> => {
    const answer = await app(request);
    const id = parts.sessionId(request);
    if (request.method !== 'GET' || answer.status !== 200 || id === null) return answer;
    const body = (await answer.json()) as object;
    return Response.json({ ...body, csrfToken: tokenOf(id) });
  };
}
