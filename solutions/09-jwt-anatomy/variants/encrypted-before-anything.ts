// variant: Five parts are told apart by counting dots; 16 KiB is the longest token; a stripped signature is malformed.
import { type DecodeResult, decodeJwt as decode } from '../src/index.ts';

export function decodeJwt(token: string): DecodeResult {
  const dots = [...token].reduce((count, character) => count + Number(character === '.'), 0);
  if (dots === 4) return { ok: false, reason: 'encrypted' };
  if (token.length > 16_384) return { ok: false, reason: 'malformed' };
  const result = decode(token);
  if (!result.ok) return result;
  const { alg, crit } = result.header as { alg?: unknown; crit?: unknown };
  const unsigned = typeof alg === 'string' && alg.toLowerCase() === 'none';
  const stripped = result.signature.length === 0 && !unsigned;
  return stripped || crit !== undefined ? { ok: false, reason: 'malformed' } : result;
}
