// task: never-elsewhere
// mistake: The URL is the fallback: ?api_key=.
import { type ApiKeyResult, extractApiKey as solution } from '../src/index.ts';

export function extractApiKey(request: Request): ApiKeyResult {
  const result = solution(request);
  const key = new URL(request.url).searchParams.get('api_key');
  if (!result.ok && result.reason === 'missing' && key !== null) return { ok: true, key };
  return result;
}
