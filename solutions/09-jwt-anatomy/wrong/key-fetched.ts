// task: judges-nothing
// mistake: The key that the header points to is fetched, to show it.
import { type DecodeResult, decodeJwt as decode } from '../src/index.ts';

export async function decodeJwt(token: string): Promise<DecodeResult> {
  const result = decode(token);
  if (result.ok) {
    const { jku, x5u } = result.header as { jku?: string; x5u?: string };
    const url = jku ?? x5u;
    if (url !== undefined) await fetch(url).catch(() => null);
  }
  return result;
}
