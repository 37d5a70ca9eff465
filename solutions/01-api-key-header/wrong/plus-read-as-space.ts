// task: reads-authorization
// mistake: The key is decoded like a form field, so + becomes a space.
import { type ApiKeyResult, extractApiKey as solution } from '../src/index.ts';

export function extractApiKey(request: Request): ApiKeyResult {
  const result = solution(request);
  if (result.ok) return { ok: true, key: result.key.replaceAll('+', ' ') };
  return result;
}
