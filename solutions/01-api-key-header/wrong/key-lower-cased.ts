// task: reads-authorization
// mistake: The key is returned in lower case.
import { type ApiKeyResult, extractApiKey as solution } from '../src/index.ts';

export function extractApiKey(request: Request): ApiKeyResult {
  const result = solution(request);
  if (result.ok) return { ok: true, key: result.key.toLowerCase() };
  return result;
}
