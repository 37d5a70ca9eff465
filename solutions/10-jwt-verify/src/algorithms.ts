import { createPublicKey, type JsonWebKeyInput, verify } from 'node:crypto';
import type { Header, Token } from './token.ts';

/** A member of a key set, as it came. */
export interface Jwk {
  readonly kty?: unknown;
  readonly crv?: unknown;
  readonly kid?: unknown;
  readonly alg?: unknown;
  readonly use?: unknown;
  readonly [member: string]: unknown;
}

interface Algorithm {
  readonly kty: string;
  readonly crv?: string;
  readonly digest: string | null;
}

/** A map, not an object: the header's `alg` chooses from it, and an object has a `constructor`. */
const algorithms: ReadonlyMap<string, Algorithm> = new Map([
  ['RS256', { kty: 'RSA', digest: 'sha256' }],
  ['ES256', { kty: 'EC', crv: 'P-256', digest: 'sha256' }],
  ['EdDSA', { kty: 'OKP', crv: 'Ed25519', digest: null }],
  // RFC 9864 gives EdDSA on this curve its own name.
  ['Ed25519', { kty: 'OKP', crv: 'Ed25519', digest: null }],
]);

/** Whether a listed key may verify a token: its type, curve, `use`, `alg` and `kid` (RFC 7517 §4). */
export function fits(jwk: Jwk, { alg, kid }: Header): boolean {
  const algorithm = algorithms.get(alg);
  return (
    algorithm !== undefined &&
    jwk.kty === algorithm.kty &&
    jwk.crv === algorithm.crv &&
    (jwk.use === undefined || jwk.use === 'sig') &&
    (jwk.alg === undefined || jwk.alg === alg) &&
    (kid === undefined || jwk.kid === kid)
  );
}

/** Whether the signature is the key's. A key that cannot be read verifies nothing. */
export function verifySignature({ header, signingInput, signature }: Token, jwk: Jwk): boolean {
  const digest = algorithms.get(header.alg)?.digest;
  if (digest === undefined) return false;
  try {
    const key = createPublicKey({ key: jwk, format: 'jwk' } as JsonWebKeyInput);
    // R and S side by side (RFC 7518 §3.4); it only concerns EC keys.
    const sealed = { key, dsaEncoding: 'ieee-p1363' } as const;
    return verify(digest, Buffer.from(signingInput), sealed, signature);
  } catch {
    return false;
  }
}
