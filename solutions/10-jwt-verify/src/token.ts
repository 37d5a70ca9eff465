/**
 * A JWS in compact serialization, taken apart (RFC 7515 §7.1). Nothing in it is true yet.
 *
 * @module
 */

/** A token's header: a JSON object with a text for `alg`. */
export interface Header {
  readonly alg: string;
  readonly kid?: string;
  readonly [parameter: string]: unknown;
}

export interface Token {
  readonly header: Header;
  readonly payload: object;
  /** The octets that were signed, as they were sent: header, dot, payload. */
  readonly signingInput: string;
  readonly signature: Buffer;
}

/** Base64url has only ASCII characters, so characters are octets. */
const MAX_LENGTH = 16 * 1024;
const SEGMENT = /^[A-Za-z0-9_-]+$/;

/** Takes a token apart; `null` if it is none, or is too long to be looked at. */
export function parseToken(text: string): Token | null {
  if (text.length > MAX_LENGTH) return null;
  const segments = text.split('.');
  if (segments.length !== 3 || !segments.every((segment) => SEGMENT.test(segment))) return null;
  const [first = '', second = '', third = ''] = segments;
  const header = parseObject(first);
  const payload = parseObject(second);
  if (header === null || payload === null || !isHeader(header)) return null;
  return {
    header,
    payload,
    signingInput: `${first}.${second}`,
    signature: Buffer.from(third, 'base64url'),
  };
}

function isHeader(header: object): header is Header {
  const { alg, kid } = header as Record<string, unknown>;
  return typeof alg === 'string' && (kid === undefined || typeof kid === 'string');
}

function parseObject(segment: string): object | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(segment, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
