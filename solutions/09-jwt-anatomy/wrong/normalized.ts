// task: strict-base64url
// mistake: The text is normalized first, so that Ａ becomes A.

import type { DecodeResult } from '../src/index.ts';
import { decodeJwt as decode } from '../src/index.ts';

export function decodeJwt(token: string): DecodeResult {
  return decode(token.normalize('NFKC'));
}
