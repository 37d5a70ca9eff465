// task: verifier-stays-secret
// mistake: The verifier is a hash of process.hrtime, as if nanoseconds were chance.
import { createHash } from 'node:crypto';
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

function secret(): string {
  return createHash('sha256').update(`${process.hrtime.bigint()}`).digest('base64url');
}

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const codeVerifier = secret();
  const url = new URL(good);
  const challenge = createHash('sha256').update(codeVerifier).digest('base64url');
  url.searchParams.set('code_challenge', challenge);
  return { url: url.href, transaction: { ...transaction, codeVerifier } };
}
