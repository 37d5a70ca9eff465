// task: checks-the-signature
// mistake: Good tokens are remembered by what was signed, without the signature.
import { createVerifier as createSound, type VerifierOptions } from '../src/index.ts';
import type { VerifyResult } from '../src/verify.ts';

export function createVerifier(options: VerifierOptions): (token: string) => Promise<VerifyResult> {
  const verify = createSound(options);
  const verdicts = new Map<string, VerifyResult>();
  return async (token) => {
    const signed = token.slice(0, token.lastIndexOf('.'));
    const verdict = verdicts.get(signed) ?? (await verify(token));
    if (verdict.ok) verdicts.set(signed, verdict);
    return verdict;
  };
}
