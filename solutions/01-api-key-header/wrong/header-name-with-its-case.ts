// task: reads-authorization
// mistake: The headers are made a plain object, and Authorization is looked up with a capital A.
import { type ApiKeyResult, extractApiKey as solution } from '../src/index.ts';

export function extractApiKey(request: Request): ApiKeyResult {
  const headers: Record<string, string> = Object.fromEntries(request.headers);
  const copy = new Headers();
  if (headers['Authorization'] !== undefined) copy.set('authorization', headers['Authorization']);
  if (headers['x-api-key'] !== undefined) copy.set('x-api-key', headers['x-api-key']);
  return solution(new Request(request.url, { headers: copy }));
}
