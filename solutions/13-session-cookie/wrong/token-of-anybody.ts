// task: cross-site
// mistake: Every token that was ever given out is good, whoever sends it.
import { randomBytes } from 'node:crypto';
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';
import { formOf } from '../src/routes.ts';

export function createApp(options: AppOptions) {
  const tokens = new Set<string>();
  const isOwn = async (request: Request) =>
    tokens.has((await formOf(request.clone())).get('csrfToken') ?? '');
  const app = assemble({ ...partsOf(options), isOwn });
  return async (request: Request): Promise<Response> => {
    const answer = await app(request);
    if (request.method !== 'GET') return answer;
    const csrfToken = randomBytes(32).toString('base64url');
    tokens.add(csrfToken);
    const body = answer.status === 200 ? ((await answer.json()) as object) : {};
    const { status, headers } = answer;
    return Response.json({ ...body, csrfToken }, { status, headers });
  };
}
