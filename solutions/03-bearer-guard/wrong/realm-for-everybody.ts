// task: quotes-the-realm
// mistake: Nobody gets in, and everybody is told the realm.
import type { GuardResult, Policy } from '../src/index.ts';
import { refusal } from '../src/refusal.ts';

export async function guard(_: Request, { realm }: Policy): Promise<GuardResult> {
  return refusal(401, { realm });
}
