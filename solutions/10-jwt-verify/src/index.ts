/**
 * The signature half of accepting a JWT.
 *
 * @module
 */
import { fetchKeySet } from './fetch-key-set.ts';
import { createKeySet } from './key-set.ts';
import { type VerifyResult, verifyToken } from './verify.ts';

/** What a verifier trusts. */
export interface VerifierOptions {
  /** Whose tokens these are. */
  issuer: string;
  /** Where that issuer lists its public keys. The only URL that is ever fetched. */
  jwksUri: string;
  /** The values of `alg` that are accepted, exactly as written. */
  algorithms: string[];
}

/**
 * Makes a verifier of JWT signatures for one issuer.
 *
 * @see RFC 7515 §5.2, RFC 8725 §3.1
 */
export function createVerifier(options: VerifierOptions): (token: string) => Promise<VerifyResult> {
  const keySet = createKeySet(() => fetchKeySet(options.jwksUri));
  return (token) => verifyToken(token, options.algorithms, keySet);
}
