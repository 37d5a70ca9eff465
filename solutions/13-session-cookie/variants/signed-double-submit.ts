// variant: A double submit whose token is signed together with the session, sent back in a header.
import { createHmac, randomBytes } from 'node:crypto';
import { assemble } from '../src/app.ts';
import { readCookie } from '../src/cookies.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const key = randomBytes(32);
  const parts = partsOf(options);
  // Before the sign-in the token belongs to a cookie that no other host can plant.
  const anchorOf = (request: Request) => {
    const id = parts.sessionId(request);
    return parts.sessions.userOf(id) === null ? readCookie(request, '__Host-visit') : id;
  };
  const sign = (nonce: string, anchor: string) =>
    createHmac('sha256', key).update(`${nonce}.${anchor}`).digest('base64url');
  const isOwn = (request: Request) => {
    const anchor = anchorOf(request);
    const sent = request.headers.get('x-csrf-token');
    if (anchor === null || sent === null || sent !== readCookie(request, 'csrf')) return false;
    const [nonce = '', signature] = sent.split('.');
    return signature === sign(nonce, anchor);
  };
  const app = assemble({ ...parts, isOwn });
  return async (request: Request): Promise<Response> => {
    const answer = await app(request);
    if (request.method !== 'GET' || new URL(request.url).pathname !== '/me') return answer;
    const headers = new Headers(answer.headers);
    let anchor = anchorOf(request);
    if (anchor === null) {
      anchor = randomBytes(16).toString('base64url');
      headers.append(
        'set-cookie',
        `__Host-visit=${anchor}; Path=/; Secure; HttpOnly; SameSite=Lax`,
      );
    }
    const nonce = randomBytes(16).toString('base64url');
    const csrfToken = `${nonce}.${sign(nonce, anchor)}`;
    headers.append('set-cookie', `csrf=${csrfToken}; Path=/; Secure; SameSite=Strict`);
    const body = answer.status === 200 ? ((await answer.json()) as object) : {};
    return Response.json({ ...body, csrfToken }, { status: answer.status, headers });
  };
}
