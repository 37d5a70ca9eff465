// task: reads-header-and-payload
// mistake: The token is kept at the top of the module while something is awaited.
import { type DecodeResult, decodeJwt as decode } from '../src/index.ts';

let current = '';

export async function decodeJwt(token: string): Promise<DecodeResult> {
  current = token;
  await new Promise((resolve) => setTimeout(resolve, 1));
  return decode(current);
}
