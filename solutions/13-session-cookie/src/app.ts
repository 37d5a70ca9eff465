import type { Parts } from './parts.ts';
import { answer, ROUTES } from './routes.ts';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** Puts an app together: who sent the request comes first, then the route. */
export function assemble(parts: Parts, routes = ROUTES): (request: Request) => Promise<Response> {
  return async (request) => {
    if (!SAFE_METHODS.includes(request.method) && !(await parts.isOwn(request))) return answer(403);
    const route = routes.get(`${request.method} ${new URL(request.url).pathname}`);
    return route === undefined ? answer(404) : route(request, parts);
  };
}
