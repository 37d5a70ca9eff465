// task: ignores-keys-in-the-token
// mistake: The certificate in x5c is used, and nobody asks who issued it.
import { X509Certificate } from 'node:crypto';
import { type Jwk, verifySignature } from '../src/algorithms.ts';
import { createVerifier as createSound, type VerifierOptions } from '../src/index.ts';
import { parseToken } from '../src/token.ts';
import type { VerifyResult } from '../src/verify.ts';

export function createVerifier(options: VerifierOptions) {
  const verify = createSound(options);
  return async (text: string): Promise<VerifyResult> => {
    const token = parseToken(text);
    if (token === null) return verify(text);
    const { header, payload } = token;
    const [x5c] = (header['x5c'] ?? []) as string[];
    if (x5c !== undefined) {
      const { publicKey } = new X509Certificate(Buffer.from(x5c, 'base64'));
      const jwk = publicKey.export({ format: 'jwk' }) as Jwk;
      if (verifySignature(token, jwk)) return { ok: true, header, payload };
    }
    return verify(text);
  };
}
