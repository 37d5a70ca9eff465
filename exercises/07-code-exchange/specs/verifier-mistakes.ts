import { createHash } from 'node:crypto';

/** Says what was sent as code_verifier in place of the verifier. */
export function describeVerifier(sent: string, verifier: string): string {
  const digest = createHash('sha256').update(verifier).digest();
  if (sent === digest.toString('base64url')) {
    return 'Your token request sends the challenge as code_verifier: the hash, not the original.';
  }
  if (sent === digest.toString('hex') || sent === digest.toString('base64')) {
    return 'Your token request sends a hash as code_verifier, not the original.';
  }
  if (sent === encodeURIComponent(verifier) || sent === verifier.replaceAll('~', '%7E')) {
    return 'Your token request sends a code_verifier that was encoded twice.';
  }
  return 'Your token request sends another code_verifier than that of the transaction.';
}
