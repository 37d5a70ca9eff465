// task: never-elsewhere
// mistake: The form body is the fallback.
import { type ApiKeyResult, extractApiKey as solution } from '../src/index.ts';

export async function extractApiKey(request: Request): Promise<ApiKeyResult> {
  const result = solution(request);
  if (result.ok || request.method !== 'POST') return result;
  const key = new URLSearchParams(await request.text()).get('api_key');
  return key === null ? result : { ok: true, key };
}
