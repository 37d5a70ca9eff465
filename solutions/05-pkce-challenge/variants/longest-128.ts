// variant: 128 base64url characters.
import { randomBytes } from 'node:crypto';

export { createCodeChallenge } from '../src/index.ts';

export function createCodeVerifier(): string {
  return randomBytes(96).toString('base64url');
}
