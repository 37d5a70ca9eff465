// task: cross-site
// mistake: Some token has to be there, and nobody looks which.
import { randomBytes } from 'node:crypto';
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';
import { formOf } from '../src/routes.ts';

export function createApp(options: AppOptions) {
  const isOwn = async (request: Request) =>
    Boolean((await formOf(request.clone())).get('csrfToken'));
  const app = assemble({ ...partsOf(options), isOwn });
  return async (request: Request): Promise<Response> => {
    const answer = await app(request);
    if (request.method !== 'GET') return answer;
    const csrfToken = randomBytes(32).toString('base64url');
    const body = answer.status === 200 ? ((await answer.json()) as object) : {};
    const { status, headers } = answer;
    return Response.json({ ...body, csrfToken }, { status, headers });
  };
}
