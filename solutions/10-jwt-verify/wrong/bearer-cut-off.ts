// task: rejects-malformed-tokens
// mistake: A whole Authorization value is taken, and Bearer cut off.
import { createVerifier as createSound, type VerifierOptions } from '../src/index.ts';
import type { VerifyResult } from '../src/verify.ts';

export function createVerifier(options: VerifierOptions): (token: string) => Promise<VerifyResult> {
  const verify = createSound(options);
  return (text) => verify(text.replace(/^Bearer /i, ''));
}
