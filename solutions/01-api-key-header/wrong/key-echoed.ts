// task: malformed-keys
// mistake: The refusal carries the header that was refused.
import { type ApiKeyResult, extractApiKey as solution } from '../src/index.ts';

export function extractApiKey(request: Request): ApiKeyResult & { message?: string } {
  const result = solution(request);
  if (result.ok || result.reason !== 'malformed') return result;
  const sent = request.headers.get('x-api-key') ?? request.headers.get('authorization');
  return { ...result, message: `malformed key: ${sent}` };
}
