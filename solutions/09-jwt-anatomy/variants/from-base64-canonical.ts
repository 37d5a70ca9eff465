// variant: Uint8Array.fromBase64 in strict mode, which also refuses stray last bits, and one try around it all.
import type { DecodeResult } from '../src/index.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function octetsOf(part: string): Uint8Array {
  if (/[^\w-]/.test(part)) throw new TypeError('not base64url');
  const padded = part.padEnd(Math.ceil(part.length / 4) * 4, '=');
  return Uint8Array.fromBase64(padded, { alphabet: 'base64url', lastChunkHandling: 'strict' });
}

function objectOf(part: string): object {
  const value: unknown = JSON.parse(utf8.decode(octetsOf(part)));
  if (Object.prototype.toString.call(value) !== '[object Object]')
    throw new TypeError('not an object');
  return value as object;
}

export async function decodeJwt(token: string): Promise<DecodeResult> {
  const [header = '', payload = '', signature = '', ...more] = token.split('.');
  if (more.length === 2) return { ok: false, reason: 'encrypted' };
  try {
    if (token.split('.').length !== 3) throw new TypeError('not three parts');
    return {
      ok: true,
      header: objectOf(header),
      payload: objectOf(payload),
      signature: octetsOf(signature),
    };
  } catch {
    return { ok: false, reason: 'malformed' };
  }
}
