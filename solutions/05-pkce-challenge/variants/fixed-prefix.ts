// variant: A fixed prefix and 128 random bits, as 43 characters; a plain Error whose name is RangeError.
import { createHash, randomBytes } from 'node:crypto';

export const createCodeVerifier = (): string => `kata-pkce-v${randomBytes(16).toString('hex')}`;

const refusal = (message: string): Error =>
  Object.assign(new Error(message), { name: 'RangeError' });

export const createCodeChallenge = (verifier: string): string => {
  if (verifier.length < 43) throw refusal('too short');
  if (verifier.length > 128) throw refusal('too long');
  if (verifier.match(/[^\w.~-]/)) throw refusal('a foreign character');
  return createHash('sha256').update(verifier).digest('base64url');
};
