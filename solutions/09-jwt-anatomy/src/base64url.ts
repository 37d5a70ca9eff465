/** RFC 7515 §2: the URL-safe alphabet of RFC 4648 §5, and no padding. */
const BASE64URL = /^[A-Za-z0-9_-]*$/;

/** The octets that a part stands for; `null` if it is no base64url. */
export function decodeBase64url(part: string): Uint8Array | null {
  // Buffer passes over whatever it does not know, so the characters are looked at first. One that is left
  // over from groups of four carries six bits, too few for an octet.
  if (!BASE64URL.test(part) || part.length % 4 === 1) return null;
  return new Uint8Array(Buffer.from(part, 'base64url'));
}
