// variant: atob, with percent-encoding to read UTF-8, as it was done before TextDecoder.
import type { DecodeResult } from '../src/index.ts';

function binary(part: string): string {
  if (!/^[A-Za-z0-9\-_]*$/.test(part)) throw new Error('foreign characters');
  return atob(part.split('-').join('+').split('_').join('/'));
}

function members(part: string): object {
  const escaped = binary(part).replace(
    /[\s\S]/g,
    (octet) => `%${octet.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  const value: unknown = JSON.parse(decodeURIComponent(escaped));
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('no object');
  return value;
}

export const decodeJwt = (token: string): DecodeResult => {
  const dots = token.split('.').length - 1;
  if (dots === 4) return { ok: false, reason: 'encrypted' };
  try {
    if (dots !== 2) throw new Error('not three parts');
    const [header = '', payload = '', signature = ''] = token.split('.');
    return {
      ok: true,
      header: members(header),
      payload: members(payload),
      signature: Uint8Array.from(binary(signature), (octet) => octet.charCodeAt(0)),
    };
  } catch {
    return { ok: false, reason: 'malformed' };
  }
};
