// task: never-elsewhere
// mistake: Api-Key is read too.
import { type ApiKeyResult, extractApiKey as solution } from '../src/index.ts';

export function extractApiKey(request: Request): ApiKeyResult {
  const result = solution(request);
  const key = request.headers.get('api-key');
  if (!result.ok && key !== null) return { ok: true, key };
  return result;
}
