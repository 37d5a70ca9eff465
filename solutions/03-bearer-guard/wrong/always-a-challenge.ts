// task: challenges-strangers
// mistake: Everybody gets a 401 and a challenge, whatever they bring.
import type { GuardResult, Policy } from '../src/index.ts';
import { refusal } from '../src/refusal.ts';

export async function guard(_: Request, { realm }: Policy): Promise<GuardResult> {
  return refusal(401, { realm });
}
