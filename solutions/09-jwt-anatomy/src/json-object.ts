import { decodeBase64url } from './base64url.ts';

/** The JSON object that a part holds; `null` if it holds anything else (RFC 7519 §7.2). */
export function decodeJsonObject(part: string): object | null {
  const octets = decodeBase64url(part);
  return octets === null ? null : parseJsonObject(octets);
}

/** The JSON object in these octets; `null` if they are anything else. */
export function parseJsonObject(octets: Uint8Array): object | null {
  try {
    // Not fatal, it would put U+FFFD in the place of every octet that is no UTF-8.
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(octets));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
