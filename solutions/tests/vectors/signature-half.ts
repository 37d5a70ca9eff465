import { fits, type Jwk, verifySignature } from '../../10-jwt-verify/src/algorithms.ts';
import type { Header } from '../../10-jwt-verify/src/token.ts';

/** What every verifier of these tests accepts. */
export const ALGORITHMS: readonly string[] = ['RS256', 'ES256', 'EdDSA'];

/**
 * Whether solution 10 finds a JWS sealed by one of the keys, whatever its payload is. Many vectors have a
 * payload that is no JSON, which the solution's verifier rejects before it looks at the signature. So its
 * two functions for keys and signatures are asked here, in the order of its `verify.ts`.
 */
export function isSealed(jws: string, keys: readonly Jwk[]): boolean {
  const [first = '', second = '', third = '', ...more] = jws.split('.');
  // The alphabet that the solution's `token.ts` demands. Only a payload may be empty here.
  if (more.length > 0 || !/^[\w-]+\.[\w-]*\.[\w-]+$/.test(jws)) return false;
  const header = headerOf(first);
  if (header === null || !ALGORITHMS.includes(header.alg) || header.crit !== undefined)
    return false;
  const fitting = keys.filter((key) => fits(key, header));
  const [key] = fitting;
  const token = {
    header,
    payload: {},
    signingInput: `${first}.${second}`,
    signature: Buffer.from(third, 'base64url'),
  };
  return key !== undefined && fitting.length === 1 && verifySignature(token, key);
}

function headerOf(segment: string): Header | null {
  try {
    const header: unknown = JSON.parse(Buffer.from(segment, 'base64url').toString());
    return typeof header === 'object' && header !== null ? (header as Header) : null;
  } catch {
    return null;
  }
}
