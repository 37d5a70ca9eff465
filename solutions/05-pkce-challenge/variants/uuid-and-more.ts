// variant: One UUID and one more random octet make 130 bits; the rest is filler.
import { randomBytes, randomUUID } from 'node:crypto';

export { createCodeChallenge } from '../src/index.ts';

export function createCodeVerifier(): string {
  return `${randomUUID()}.${randomBytes(1).toString('hex')}`.padEnd(64, '~');
}
