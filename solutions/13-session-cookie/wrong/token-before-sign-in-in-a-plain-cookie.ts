// task: login-csrf
// mistake: The login's token is bound to a cookie that a sibling host can plant.
import { createHmac, randomBytes } from 'node:crypto';
import { assemble } from '../src/app.ts';
import { readCookie } from '../src/cookies.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';
import { formOf } from '../src/routes.ts';

export function createApp(options: AppOptions) {
  const key = randomBytes(32);
  const parts = partsOf(options);
  const anchorOf = (request: Request) => {
    const id = parts.sessionId(request);
    return parts.sessions.userOf(id) === null ? readCookie(request, 'visit') : id;
  };
  const tokenOf = (anchor: string) => createHmac('sha256', key).update(anchor).digest('base64url');
  const isOwn = async (request: Request) => {
    const anchor = anchorOf(request);
    const sent = (await formOf(request.clone())).get('csrfToken');
    return anchor !== null && sent === tokenOf(anchor);
  };
  const app = assemble({ ...parts, isOwn });
  return async (request: Request): Promise<Response> => {
    const answer = await app(request);
    if (request.method !== 'GET') return answer;
    const visit = anchorOf(request) ?? randomBytes(16).toString('base64url');
    const body = answer.status === 200 ? ((await answer.json()) as object) : {};
    const headers = new Headers(answer.headers);
    if (anchorOf(request) === null) headers.append('set-cookie', `visit=${visit}; Path=/; Secure`);
    const { status } = answer;
    return Response.json({ ...body, csrfToken: tokenOf(visit) }, { status, headers });
  };
}
