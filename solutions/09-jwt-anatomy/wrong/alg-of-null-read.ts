// task: objects-only
// mistake: The alg of the header is read before anybody has seen whether it is an object: null throws.
import { octetsOf } from '../src/base64url.ts';
import { type DecodedJwt, decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string): DecodedJwt {
  const [first = ''] = token.split('.');
  let header: { alg?: unknown };
  try {
    header = JSON.parse(new TextDecoder().decode(octetsOf(first) ?? new Uint8Array()));
  } catch {
    return decodeSound(token);
  }
  return typeof header.alg === 'function' ? { ok: false, reason: 'malformed' } : decodeSound(token);
}
