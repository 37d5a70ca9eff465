// task: refuses-other-texts
// mistake: A JWS in JSON serialization is put together to a token.
import { type DecodedJwt, decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string): DecodedJwt {
  return decodeSound(token.startsWith('{') ? fromJson(token) : token);
}

function fromJson(text: string): string {
  try {
    const { protected: header, payload, signature, signatures } = JSON.parse(text);
    const first = signatures?.[0] ?? { protected: header, signature };
    return [first.protected, payload, first.signature].join('.');
  } catch {
    return text;
  }
}
