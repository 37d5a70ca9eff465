// task: verifier-secrecy
// mistake: The verifier is a constant in the source, the one of the RFC.
export { createCodeChallenge } from '../src/index.ts';

export function createCodeVerifier(): string {
  return 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
}
