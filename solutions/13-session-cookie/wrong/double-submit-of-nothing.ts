// task: login-csrf
// mistake: The form's token has to match a __Host- cookie, and two that are missing match.
import { randomBytes } from 'node:crypto';
import { assemble } from '../src/app.ts';
import { readCookie } from '../src/cookies.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';
import { formOf } from '../src/routes.ts';

export function createApp(options: AppOptions) {
  const isOwn = async (request: Request) =>
    (await formOf(request.clone())).get('csrfToken') === readCookie(request, '__Host-csrf');
  const app = assemble({ ...partsOf(options), isOwn });
  return async (request: Request): Promise<Response> => {
    const answer = await app(request);
    if (request.method !== 'GET') return answer;
    const csrfToken = readCookie(request, '__Host-csrf') ?? randomBytes(32).toString('base64url');
    const body = answer.status === 200 ? ((await answer.json()) as object) : {};
    const headers = new Headers(answer.headers);
    headers.append('set-cookie', `__Host-csrf=${csrfToken}; Path=/; Secure; SameSite=Lax`);
    return Response.json({ ...body, csrfToken }, { status: answer.status, headers });
  };
}
