// variant: 128 binary digits, the poorest alphabet that is legal; the refusal is a subclass of RangeError.
import { createHash, randomBytes } from 'node:crypto';

export function createCodeVerifier(): string {
  return Array.from(randomBytes(16), (octet) => octet.toString(2).padStart(8, '0')).join('');
}

export class BadVerifier extends RangeError {
  readonly #length: number;

  constructor(verifier: string) {
    super('no code verifier');
    this.#length = verifier.length;
  }

  get verifierLength(): number {
    return this.#length;
  }
}

export async function createCodeChallenge(verifier: string): Promise<string> {
  if (!/^[A-Za-z0-9\-._~]{43,128}$/.test(verifier)) throw new BadVerifier(verifier);
  return createHash('sha256').update(verifier, 'ascii').digest('base64url');
}
