// variant: Random octets are drawn in stock while the module loads, and each is used once.
import * as crypto from 'node:crypto';

let stock = crypto.randomBytes(4_096);

export function createCodeVerifier(): string {
  if (stock.length < 32) stock = crypto.randomBytes(4_096);
  const octets = stock.subarray(0, 32);
  stock = stock.subarray(32);
  return octets.toString('base64url');
}

export function createCodeChallenge(verifier: string): string {
  if (!/^[A-Za-z0-9\-._~]{43,128}$/.test(verifier)) throw new RangeError('no code verifier');
  return crypto.hash('sha256', verifier, 'base64url');
}
