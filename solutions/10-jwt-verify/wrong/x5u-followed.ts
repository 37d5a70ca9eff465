// task: ignores-keys-in-the-token
// mistake: The certificate that x5u names is fetched and used.
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
    const { x5u } = header;
    if (typeof x5u === 'string') {
      const { publicKey } = new X509Certificate(await (await fetch(x5u)).text());
      const jwk = publicKey.export({ format: 'jwk' }) as Jwk;
      if (verifySignature(token, jwk)) return { ok: true, header, payload };
    }
    return verify(text);
  };
}
