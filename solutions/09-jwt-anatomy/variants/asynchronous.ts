// variant: An async function with Buffers; the signature is one too.
import { Buffer } from 'node:buffer';

const isObject = (value: unknown) => Object.prototype.toString.call(value) === '[object Object]';

async function parse(part: string | undefined): Promise<object> {
  const value: unknown = JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'));
  if (!isObject(value)) throw new TypeError('no object');
  return value as object;
}

export async function decodeJwt(token: string) {
  const parts = token.split('.');
  if (parts.length === 5) return { ok: false as const, reason: 'encrypted' as const };
  try {
    if (parts.length !== 3) throw new TypeError('not three parts');
    for (const part of parts) {
      if (part.match(/[^A-Za-z0-9\-_]/) || part.length % 4 === 1) throw new TypeError('foreign');
    }
    const [header, payload] = await Promise.all([parse(parts[0]), parse(parts[1])]);
    return {
      ok: true as const,
      header,
      payload,
      signature: Buffer.from(parts[2] ?? '', 'base64url'),
    };
  } catch {
    return { ok: false as const, reason: 'malformed' as const };
  }
}
