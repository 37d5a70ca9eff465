// variant: Two UUIDs joined: 72 characters, 244 random bits.
import { randomUUID } from 'node:crypto';

export { createCodeChallenge } from '../src/index.ts';

export function createCodeVerifier(): string {
  return randomUUID() + randomUUID();
}
