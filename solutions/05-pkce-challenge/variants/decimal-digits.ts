// variant: 43 decimal digits, 143 bits: poor, and still legal.
import { randomInt } from 'node:crypto';

export { createCodeChallenge } from '../src/index.ts';

export function createCodeVerifier(): string {
  return Array.from({ length: 43 }, () => randomInt(10)).join('');
}
