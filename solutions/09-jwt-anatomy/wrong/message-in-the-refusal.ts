// task: refuses-other-texts
// mistake: A refusal holds the error's message, with a piece of the token in it.
import { decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string) {
  const decoded = decodeSound(token);
  return decoded.ok ? decoded : { ...decoded, message: `Unexpected text: ${token.slice(0, 40)}` };
}
