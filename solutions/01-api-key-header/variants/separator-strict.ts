// variant: A tab, colon or = after the scheme is called malformed, not missing; so are two Authorization headers.
import { type ApiKeyResult, extractApiKey as solution } from '../src/index.ts';

export async function extractApiKey(request: Request): Promise<ApiKeyResult> {
  const authorization = request.headers.get('authorization') ?? '';
  const strange = /^ApiKey[\t:=]/i.test(authorization) || /, *ApiKey /i.test(authorization);
  return strange ? { ok: false, reason: 'malformed' } : solution(request);
}
