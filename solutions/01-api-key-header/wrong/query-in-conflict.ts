// task: never-elsewhere
// mistake: A key in the URL beside the one in the header is called a conflict.
import { type ApiKeyResult, extractApiKey as solution } from '../src/index.ts';

export function extractApiKey(request: Request): ApiKeyResult {
  if (request.url.includes('api_key=') && request.headers.has('x-api-key')) {
    return { ok: false, reason: 'conflict' };
  }
  return solution(request);
}
