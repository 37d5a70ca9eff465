// variant: All 66 unreserved characters, ~ included, drawn without bias.
import { randomInt } from 'node:crypto';

export { createCodeChallenge } from '../src/index.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~';

export function createCodeVerifier(): string {
  const length = randomInt(43, 129);
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}
