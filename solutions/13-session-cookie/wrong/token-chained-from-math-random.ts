// task: cross-site
// mistake: The token is kept with the session, and is a chain of hashes that begins with Math.random().
import { createHash } from 'node:crypto';
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';
import { formOf } from '../src/routes.ts';

// Drawn once. Whoever learns one token computes all that follow.
let state = String(Math.random());

function secret(): string {
  state = createHash('sha256').update(state).digest('hex');
  return createHash('sha256').update(`out ${state}`).digest('base64url');
}

export function createApp(options: AppOptions) {
  const parts = partsOf(options);
  const tokens = new Map<string, string>();
  const tokenOf = (request: Request) => {
    const id = parts.sessionId(request) ?? '';
    if (parts.sessions.userOf(id) === null) return null;
    return tokens.get(id) ?? tokens.set(id, secret()).get(id);
  };
  const app = assemble({
    ...parts,
    isOwn: async (request) => {
      const token = tokenOf(request);
      // Nobody is signed in: the headers have to do.
      if (token === null) return parts.isOwn(request);
      return (await formOf(request.clone())).get('csrfToken') === token;
    },
  });
  return async (request: Request): Promise<Response> => {
    const answer = await app(request);
    const csrfToken = tokenOf(request);
    if (request.method !== 'GET' || answer.status !== 200 || csrfToken === null) return answer;
    const { status, headers } = answer;
    return Response.json({ ...((await answer.json()) as object), csrfToken }, { status, headers });
  };
}
