// task: cross-site
// mistake: The token's cookie is compared with itself. The browser sends it whoever asks.
import { randomBytes } from 'node:crypto';
import { assemble } from '../src/app.ts';
import { readCookie } from '../src/cookies.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const parts = partsOf(options);
  const tokens = new Set<string>();
  const isOwn = (request: Request) => {
    const sent = readCookie(request, '__Host-csrf');
    return sent !== null && tokens.has(sent);
  };
  const app = assemble({ ...parts, isOwn });
  return async (request: Request): Promise<Response> => {
    const answer = await app(request);
    if (request.method !== 'GET') return answer;
    const csrfToken = readCookie(request, '__Host-csrf') ?? randomBytes(32).toString('base64url');
    tokens.add(csrfToken);
    const headers = new Headers(answer.headers);
    headers.append(
      'set-cookie',
      `__Host-csrf=${csrfToken}; Path=/; Secure; HttpOnly; SameSite=Lax`,
    );
    return new Response(answer.body, { status: answer.status, headers });
  };
}
