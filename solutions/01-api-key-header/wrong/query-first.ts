// task: never-elsewhere
// mistake: A key in the URL comes before the one in the header.
import { type ApiKeyResult, extractApiKey as solution } from '../src/index.ts';

export function extractApiKey(request: Request): ApiKeyResult {
  const key = new URL(request.url).searchParams.get('api_key');
  if (key !== null) return { ok: true, key };
  return solution(request);
}
