// task: strict-base64url
// mistake: + and / are taken for - and _.

import type { DecodeResult } from '../src/index.ts';
import { decodeJwt as decode } from '../src/index.ts';

export function decodeJwt(token: string): DecodeResult {
  return decode(token.replaceAll('+', '-').replaceAll('/', '_'));
}
