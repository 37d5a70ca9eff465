// task: never-elsewhere
// mistake: A cookie is the fallback.
import { type ApiKeyResult, extractApiKey as solution } from '../src/index.ts';

export function extractApiKey(request: Request): ApiKeyResult {
  const result = solution(request);
  const key = /(?:^|; )api_key=([^;]+)/.exec(request.headers.get('cookie') ?? '')?.[1];
  if (!result.ok && key !== undefined) return { ok: true, key };
  return result;
}
