// task: never-elsewhere
// mistake: A request without a key is called malformed.
import { type ApiKeyResult, extractApiKey as solution } from '../src/index.ts';

export function extractApiKey(request: Request): ApiKeyResult {
  const result = solution(request);
  return result.ok || result.reason === 'conflict' ? result : { ok: false, reason: 'malformed' };
}
