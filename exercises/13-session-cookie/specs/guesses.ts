import { createHash } from 'node:crypto';

/** How far an attacker counts. The tests of one app sign in fewer users. */
const HIGHEST = 300;
const HASHES = ['sha256', 'sha1', 'md5', 'sha512'];
const ENCODINGS = ['hex', 'base64', 'base64url'] as const;
/** A token may be the beginning of a hash. Shorter ones say nothing. */
const SHORTEST = 8;

/**
 * What a token is made of, if it is computed from something that everybody knows or can try: a known text as
 * it is, encoded or hashed, or the hash of a small number. Completes "Your CSRF token is …".
 */
export function computedFrom(
  token: string,
  known: Readonly<Record<string, string>>,
): string | null {
  const numbers = Array.from({ length: HIGHEST }, (_, n) => ['a small number', String(n)] as const);
  for (const [what, text] of [...Object.entries(known), ...numbers]) {
    if (token === text) return what;
    if (ENCODINGS.some((encoding) => token === Buffer.from(text).toString(encoding))) {
      return `${what}, encoded`;
    }
    for (const hash of HASHES) {
      const digest = createHash(hash).update(text).digest();
      const begins = (encoding: (typeof ENCODINGS)[number]) =>
        token.length >= SHORTEST &&
        digest.toString(encoding).toLowerCase().startsWith(token.toLowerCase());
      if (ENCODINGS.some(begins)) return `a plain hash of ${what}`;
    }
  }
  return null;
}
