// task: sibling-hosts
// mistake: The form's token has to match a cookie, and nothing more. A sibling host can plant that cookie.
import { randomBytes } from 'node:crypto';
import { assemble } from '../src/app.ts';
import { readCookie } from '../src/cookies.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';
import { formOf } from '../src/routes.ts';

export function createApp(options: AppOptions) {
  const isOwn = async (request: Request) => {
    const sent =
      request.headers.get('x-csrf-token') ?? (await formOf(request.clone())).get('csrfToken');
    return Boolean(sent) && sent === readCookie(request, 'csrf');
  };
  const app = assemble({ ...partsOf(options), isOwn });
  return async (request: Request): Promise<Response> => {
    const answer = await app(request);
    if (request.method !== 'GET') return answer;
    const csrfToken = readCookie(request, 'csrf') ?? randomBytes(32).toString('base64url');
    const body = answer.status === 200 ? ((await answer.json()) as object) : {};
    const headers = new Headers(answer.headers);
    headers.append('set-cookie', `csrf=${csrfToken}; Path=/; Secure; SameSite=Lax`);
    return Response.json({ ...body, csrfToken }, { status: answer.status, headers });
  };
}
