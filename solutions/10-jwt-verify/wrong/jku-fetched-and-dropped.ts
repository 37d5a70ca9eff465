// task: ignores-keys-in-the-token
// mistake: jku is fetched, and only then found not to be trusted.
import { fetchKeySet } from '../src/fetch-key-set.ts';
import { createVerifier as createSound, type VerifierOptions } from '../src/index.ts';
import { parseToken } from '../src/token.ts';
import type { VerifyResult } from '../src/verify.ts';

export function createVerifier(options: VerifierOptions) {
  const verify = createSound(options);
  return async (text: string): Promise<VerifyResult> => {
    const jku = parseToken(text)?.header['jku'];
    if (typeof jku === 'string') await fetchKeySet(jku);
    return verify(text);
  };
}
