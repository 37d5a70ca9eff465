// task: verifier-shape
// mistake: A text of the right length and alphabet stands in the source, and every call gives it.
export { createCodeChallenge } from '../src/index.ts';

export function createCodeVerifier(): string {
  return 'fake-verifier-fake-verifier-fake-verifier-0';
}
