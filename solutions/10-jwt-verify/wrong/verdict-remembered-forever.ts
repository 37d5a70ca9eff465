// task: caches-the-key-set
// mistake: A token that was good once is good forever, also when its key is withdrawn.
import { createVerifier as createSound, type VerifierOptions } from '../src/index.ts';
import type { VerifyResult } from '../src/verify.ts';

export function createVerifier(options: VerifierOptions): (token: string) => Promise<VerifyResult> {
  const verify = createSound(options);
  const verdicts = new Map<string, VerifyResult>();
  return async (token) => {
    const verdict = verdicts.get(token) ?? (await verify(token));
    if (verdict.ok) verdicts.set(token, verdict);
    return verdict;
  };
}
