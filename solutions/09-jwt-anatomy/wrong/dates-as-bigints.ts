// task: reads-header-and-payload
// mistake: exp, nbf and iat are turned into bigints, for which JSON has no word.
import { type DecodeResult, decodeJwt as decodeSoundly } from '../src/index.ts';

export function decodeJwt(token: string): DecodeResult {
  const result = decodeSoundly(token);
  if (!result.ok) return result;
  for (const [name, value] of Object.entries(result.payload)) {
    if (['exp', 'nbf', 'iat'].includes(name) && Number.isInteger(value)) {
      Reflect.set(result.payload, name, BigInt(value as number));
    }
  }
  return result;
}
