// task: cross-site
// mistake: The token is signed, but says nothing of the session that it belongs to.
import { createHmac, randomBytes } from 'node:crypto';
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';
import { formOf } from '../src/routes.ts';

export function createApp(options: AppOptions) {
  const key = randomBytes(32);
  const sign = (nonce: string) => createHmac('sha256', key).update(nonce).digest('base64url');
  const isOwn = async (request: Request) => {
    const sent = (await formOf(request.clone())).get('csrfToken') ?? '';
    const [nonce = '', signature] = sent.split('.');
    return sign(nonce) === signature;
  };
  const app = assemble({ ...partsOf(options), isOwn });
  return async (request: Request): Promise<Response> => {
    const answer = await app(request);
    if (request.method !== 'GET') return answer;
    const nonce = randomBytes(16).toString('base64url');
    const csrfToken = `${nonce}.${sign(nonce)}`;
    const body = answer.status === 200 ? ((await answer.json()) as object) : {};
    const { status, headers } = answer;
    return Response.json({ ...body, csrfToken }, { status, headers });
  };
}
