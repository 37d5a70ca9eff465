import { createHash, randomBytes } from 'node:crypto';
import { jsonAnswer, page, redirect } from './answers.ts';

/** A SHA-256 hash as base64url without padding. */
const CHALLENGE = /^[A-Za-z0-9_-]{43}$/;
const VERIFIER = /^[A-Za-z0-9\-._~]{43,128}$/;
const CODE_LIFETIME_MS = 60_000;

/** Every rule of the server by itself. What the endpoints do with them is in `authorize.ts`, `token.ts`. */
export const rules = {
  /** 256 random bits, for codes and tokens (RFC 6749 §10.10). */
  newSecret: (): string => randomBytes(32).toString('base64url'),

  /** Simple string comparison: no prefix, no pattern, no normalizing (RFC 9700 §4.1.3). */
  isRegistered: (redirectUri: string, registered: readonly string[]): boolean =>
    registered.includes(redirectUri),

  /** A missing method would mean `plain` (RFC 7636 §4.3), so it is refused like `plain` itself. */
  isS256: (codeChallenge: string | undefined, method: string | undefined): boolean =>
    codeChallenge !== undefined && CHALLENGE.test(codeChallenge) && method === 'S256',

  isVerifier: (codeVerifier: string | undefined): codeVerifier is string =>
    codeVerifier !== undefined && VERIFIER.test(codeVerifier),

  /** RFC 7636 §4.6. Neither side is a secret of this server, so the comparison may take its time. */
  fits: (codeVerifier: string, codeChallenge: string): boolean =>
    createHash('sha256').update(codeVerifier, 'ascii').digest('base64url') === codeChallenge,

  hasExpired: (issuedAt: number): boolean => Date.now() >= issuedAt + CODE_LIFETIME_MS,

  page,
  redirect,
  jsonAnswer,
};

export type Rules = typeof rules;
