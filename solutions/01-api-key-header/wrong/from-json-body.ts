// task: never-elsewhere
// mistake: The JSON body is the fallback.
import { type ApiKeyResult, extractApiKey as solution } from '../src/index.ts';

export async function extractApiKey(request: Request): Promise<ApiKeyResult> {
  const result = solution(request);
  if (result.ok || request.headers.get('content-type') !== 'application/json') return result;
  const body: unknown = await request.json();
  const key = body !== null && typeof body === 'object' && 'api_key' in body ? body.api_key : null;
  return typeof key === 'string' ? { ok: true, key } : result;
}
