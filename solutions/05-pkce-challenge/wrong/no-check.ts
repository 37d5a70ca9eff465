// task: refuses-bad-verifiers
// mistake: Nothing is checked.
import { createHash } from 'node:crypto';

export { createCodeVerifier } from '../src/index.ts';

export async function createCodeChallenge(verifier: string): Promise<string> {
  return createHash('sha256').update(verifier).digest('base64url');
}
