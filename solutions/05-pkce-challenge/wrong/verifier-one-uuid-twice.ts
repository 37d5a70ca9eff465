// task: verifier-secrecy
// mistake: One UUID is written twice: 72 characters, 122 random bits.
import { randomUUID } from 'node:crypto';

export { createCodeChallenge } from '../src/index.ts';

export function createCodeVerifier(): string {
  const uuid = randomUUID();
  return uuid + uuid;
}
