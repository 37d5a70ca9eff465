// task: honours-crit
// mistake: crit is fine as long as what it names is there.
import { fits, verifySignature } from '../src/algorithms.ts';
import { fetchKeySet } from '../src/fetch-key-set.ts';
import type { VerifierOptions } from '../src/index.ts';
import { createKeySet } from '../src/key-set.ts';
import { type Header, parseToken } from '../src/token.ts';
import type { VerifyResult } from '../src/verify.ts';

function isPresent({ crit, ...header }: Header): boolean {
  if (crit === undefined) return true;
  return Array.isArray(crit) && crit.length > 0 && crit.every((name) => String(name) in header);
}

const REJECTED: VerifyResult = { ok: false, reason: 'rejected' };

export function createVerifier({ jwksUri, algorithms }: VerifierOptions) {
  const keySet = createKeySet(() => fetchKeySet(jwksUri));
  return async (text: string): Promise<VerifyResult> => {
    const token = parseToken(text);
    if (token === null || !algorithms.includes(token.header.alg) || !isPresent(token.header))
      return REJECTED;
    const keys = await keySet.find((jwk) => fits(jwk, token.header));
    if (keys === null) return { ok: false, reason: 'unavailable' };
    const [key] = keys;
    if (key === undefined || !verifySignature(token, key)) return REJECTED;
    return { ok: true, header: token.header, payload: token.payload };
  };
}
