// task: checks-the-signature
// mistake: A token without a signature has none to check, so it passes.
import { createVerifier as createSound, type VerifierOptions } from '../src/index.ts';
import type { VerifyResult } from '../src/verify.ts';

export function createVerifier(options: VerifierOptions) {
  const verify = createSound(options);
  return async (token: string): Promise<VerifyResult> => {
    const [first = '', second = '', third = ''] = token.split('.');
    const header = decodeLeniently(first);
    const payload = decodeLeniently(second);
    if (
      header['alg'] !== undefined &&
      second !== '' &&
      token.endsWith('.') &&
      third === '' &&
      token.split('.').length === 3 &&
      !/none/i.test(String(header['alg']))
    )
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
