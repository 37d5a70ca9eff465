// variant: jose's base64url does the encoding, in both functions.
import { createHash, randomFillSync } from 'node:crypto';
import { base64url } from 'jose';

export function createCodeVerifier(): string {
  return base64url.encode(randomFillSync(new Uint8Array(64)));
}

export async function createCodeChallenge(verifier: string): Promise<string> {
  if (!/^[\w.~-]{43,128}$/.test(verifier)) throw new RangeError('not a code verifier');
  return base64url.encode(createHash('sha256').update(verifier).digest());
}
