// task: verifier-secrecy
// mistake: The verifier is a hash of what the process is and has used: its number, its start, its memory.
import { createHash } from 'node:crypto';

export { createCodeChallenge } from '../src/index.ts';

let count = 0;

export function createCodeVerifier(): string {
  const { maxRSS } = process.resourceUsage();
  count += 1;
  return createHash('sha256')
    .update([process.pid, process.uptime(), performance.timeOrigin, maxRSS, count].join())
    .digest('base64url');
}
