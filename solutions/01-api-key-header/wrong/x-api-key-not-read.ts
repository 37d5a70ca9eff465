// task: reads-x-api-key
// mistake: X-Api-Key is never looked at.
import { type ApiKeyResult, extractApiKey as solution } from '../src/index.ts';

export function extractApiKey(request: Request): ApiKeyResult {
  const authorization = request.headers.get('authorization');
  const headers = new Headers(authorization === null ? {} : { authorization });
  return solution(new Request(request.url, { headers }));
}
