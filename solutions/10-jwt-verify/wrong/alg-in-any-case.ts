// task: pins-algorithms
// mistake: alg is compared without its case.

import { verifySignature } from '../src/algorithms.ts';
import { fetchKeySet } from '../src/fetch-key-set.ts';
import { createVerifier as createSound, type VerifierOptions } from '../src/index.ts';
import { parseToken } from '../src/token.ts';
import type { VerifyResult } from '../src/verify.ts';

export function createVerifier(options: VerifierOptions) {
  const verify = createSound(options);
  return async (text: string): Promise<VerifyResult> => {
    const token = parseToken(text);
    const alg = options.algorithms.find(
      (listed) => listed.toLowerCase() === token?.header.alg.toLowerCase(),
    );
    if (token === null || alg === undefined || alg === token.header.alg) return verify(text);
    const keys = (await fetchKeySet(options.jwksUri)) ?? [];
    const key = keys.find(({ kid }) => kid === token.header.kid);
    const { header, payload } = token;
    return key !== undefined && verifySignature({ ...token, header: { ...header, alg } }, key)
      ? { ok: true, header, payload }
      : { ok: false, reason: 'rejected' };
  };
}
