// task: strict-base64url
// mistake: A Bearer in front is cut off.

import type { DecodeResult } from '../src/index.ts';
import { decodeJwt as decode } from '../src/index.ts';

export function decodeJwt(token: string): DecodeResult {
  return decode(token.replace(/^Bearer +/i, ''));
}
