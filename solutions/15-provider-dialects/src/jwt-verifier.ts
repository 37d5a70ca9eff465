import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import type { Verify, VerifyResult } from './contract.ts';
import type { Dialect } from './dialect.ts';
import { type GenuineToken, genuineToken } from './genuine-token.ts';

/**
 * Verifies JWTs of one dialect.
 *
 * @param keySet - Gives the key of a token; by default from the dialect's key set, which jose keeps for ten
 *   minutes.
 */
export function jwtVerifier(
  dialect: Dialect,
  keySet: JWTVerifyGetKey = createRemoteJWKSet(new URL(dialect.jwksUri)),
): Verify {
  return async (text) => {
    const token = await genuineToken(text, keySet);
    return typeof token === 'string' ? { ok: false, reason: token } : judge(dialect, token);
  };
}

/** Holds a genuine token against its dialect. */
export function judge(dialect: Dialect, { header, payload }: GenuineToken): VerifyResult {
  const { iss, sub } = payload;
  const good =
    iss === dialect.issuer && dialect.types.includes(header.typ) && dialect.isForUs(payload);
  if (!good || typeof sub !== 'string' || sub === '') return { ok: false, reason: 'rejected' };
  return { ok: true, subject: sub, permissions: dialect.permissions(payload) };
}
