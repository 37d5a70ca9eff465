// task: malformed-credentials
// mistake: All credentials are called malformed, good ones too.
import type { GuardResult, Policy } from '../src/index.ts';
import { refusal } from '../src/refusal.ts';

export async function guard(_: Request, { realm }: Policy): Promise<GuardResult> {
  return refusal(400, { realm, error: 'invalid_request' });
}
