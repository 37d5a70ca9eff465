// task: other-schemes
// mistake: With another scheme in Authorization, X-Api-Key is not looked at.
import { type ApiKeyResult, extractApiKey as solution } from '../src/index.ts';

export function extractApiKey(request: Request): ApiKeyResult {
  const authorization = request.headers.get('authorization') ?? 'ApiKey';
  if (!/^ApiKey( |$)/i.test(authorization)) return { ok: false, reason: 'missing' };
  return solution(request);
}
