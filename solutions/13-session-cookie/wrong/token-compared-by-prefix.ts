// task: cross-site
// mistake: The session's token has to begin with what was sent, and every text begins with nothing.
import { createHmac, randomBytes } from 'node:crypto';
import { assemble } from '../src/app.ts';
import { readCookie } from '../src/cookies.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';
import { formOf } from '../src/routes.ts';

export function createApp(options: AppOptions) {
  const key = randomBytes(32);
  const parts = partsOf(options);
  const anchorOf = (request: Request) =>
    parts.sessionId(request) ?? readCookie(request, '__Host-visit');
  const tokenOf = (anchor: string) => createHmac('sha256', key).update(anchor).digest('base64url');
  const isOwn = async (request: Request) => {
    const anchor = anchorOf(request);
    const sent = (await formOf(request.clone())).get('csrfToken');
    return anchor !== null && sent !== null && tokenOf(anchor).startsWith(sent);
  };
  const app = assemble({ ...parts, isOwn });
  return async (request: Request): Promise<Response> => {
    const answer = await app(request);
    if (request.method !== 'GET') return answer;
    const visit = randomBytes(16).toString('base64url');
    const anchor = anchorOf(request) ?? visit;
    const body = answer.status === 200 ? ((await answer.json()) as object) : {};
    const headers = new Headers(answer.headers);
    if (anchor === visit) {
      headers.append('set-cookie', `__Host-visit=${visit}; Path=/; Secure; HttpOnly; SameSite=Lax`);
    }
    const { status } = answer;
    return Response.json({ ...body, csrfToken: tokenOf(anchor) }, { status, headers });
  };
}
