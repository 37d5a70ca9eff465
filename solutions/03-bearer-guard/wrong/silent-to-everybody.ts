// task: keeps-the-token-secret
// mistake: Nobody is told anything, and nobody gets in.
import type { GuardResult, Policy } from '../src/index.ts';
import { refusal } from '../src/refusal.ts';

export async function guard(_: Request, { realm }: Policy): Promise<GuardResult> {
  return refusal(401, { realm });
}
