// task: ignores-keys-in-the-token
// mistake: An iss that begins with the issuer is asked for its keys.
import { verifySignature } from '../src/algorithms.ts';
import { fetchKeySet } from '../src/fetch-key-set.ts';
import { createVerifier as createSound, type VerifierOptions } from '../src/index.ts';
import { parseToken } from '../src/token.ts';
import type { VerifyResult } from '../src/verify.ts';

export function createVerifier(options: VerifierOptions) {
  const verify = createSound(options);
  return async (text: string): Promise<VerifyResult> => {
    const token = parseToken(text);
    if (token === null) return verify(text);
    const { header, payload } = token;
    const { iss } = payload as { iss?: unknown };
    if (typeof iss === 'string' && iss !== options.issuer && iss.startsWith(options.issuer)) {
      const keys = (await fetchKeySet(`${iss}/.well-known/jwks.json`)) ?? [];
      if (keys.some((key) => verifySignature(token, key))) return { ok: true, header, payload };
    }
    return verify(text);
  };
}
