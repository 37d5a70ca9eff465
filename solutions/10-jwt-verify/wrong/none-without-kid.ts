// task: rejects-none
// mistake: A token that says none and names no key needs none.
import { createVerifier as createSound, type VerifierOptions } from '../src/index.ts';
import type { VerifyResult } from '../src/verify.ts';

export function createVerifier(options: VerifierOptions) {
  const verify = createSound(options);
  return async (token: string): Promise<VerifyResult> => {
    const [first = '', second = ''] = token.split('.');
    const header = decodeLeniently(first);
    const payload = decodeLeniently(second);
    if (header['alg'] === 'none' && header['kid'] === undefined)
      return { ok: true, header, payload };
    return verify(token);
  };
}

function decodeLeniently(segment: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(Buffer.from(segment, 'base64url').toString()));
  } catch {
    return {};
  }
}
