// variant: jose does the decoding, once the text has been checked.
import { base64url, decodeJwt as claimsOf, decodeProtectedHeader } from 'jose';

export function decodeJwt(token: string) {
  if (/^[^.]*(\.[^.]*){4}$/.test(token)) return { ok: false, reason: 'encrypted' };
  const malformed = { ok: false, reason: 'malformed' };
  if (!/^[\w-]+\.[\w-]+\.[\w-]*$/.test(token)) return malformed;
  if (token.split('.').some(({ length }) => length % 4 === 1)) return malformed;
  try {
    const signature = base64url.decode(token.slice(token.lastIndexOf('.') + 1));
    return { ok: true, header: decodeProtectedHeader(token), payload: claimsOf(token), signature };
  } catch {
    return malformed;
  }
}
