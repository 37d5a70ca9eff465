// task: accepts-good-tokens
// mistake: RS256 is the only algorithm that works.
import { createVerifier as createSound, type VerifierOptions } from '../src/index.ts';
import type { VerifyResult } from '../src/verify.ts';

export function createVerifier(options: VerifierOptions) {
  const verify = createSound({
    ...options,
    algorithms: options.algorithms.filter((alg) => alg === 'RS256'),
  });
  return (token: string): Promise<VerifyResult> => verify(token);
}
