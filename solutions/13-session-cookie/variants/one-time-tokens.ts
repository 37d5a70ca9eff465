// variant: Each token works once, and GET /me gives a new one; it is sent back as a form field.
import { randomBytes } from 'node:crypto';
import { assemble } from '../src/app.ts';
import { readCookie } from '../src/cookies.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';
import { formOf } from '../src/routes.ts';

export function createApp(options: AppOptions) {
  const parts = partsOf(options);
  const tokens = new Map<string, string>();
  const ownerOf = (request: Request) => {
    const id = parts.sessionId(request);
    return parts.sessions.userOf(id) === null ? readCookie(request, '__Host-guest') : id;
  };
  const isOwn = async (request: Request) => {
    const token = (await formOf(request.clone())).get('csrfToken') ?? '';
    const owner = tokens.get(token);
    if (owner === undefined || owner !== ownerOf(request)) return false;
    return tokens.delete(token);
  };
  const app = assemble({ ...parts, isOwn });
  return async (request: Request): Promise<Response> => {
    const answer = await app(request);
    if (request.method !== 'GET') return answer;
    const guest = randomBytes(16).toString('hex');
    const owner = ownerOf(request) ?? guest;
    const csrfToken = randomBytes(16).toString('hex');
    tokens.set(csrfToken, owner);
    const headers = new Headers(answer.headers);
    if (owner === guest) {
      headers.append('set-cookie', `__Host-guest=${guest}; Secure; Path=/; HttpOnly; SameSite=Lax`);
    }
    const body = answer.status === 200 ? ((await answer.json()) as object) : {};
    return Response.json({ ...body, csrfToken }, { status: answer.status, headers });
  };
}
