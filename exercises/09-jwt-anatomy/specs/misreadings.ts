import { isDeepStrictEqual } from 'node:util';

interface Contents {
  readonly header: object;
  readonly payload: object;
  readonly signature: Uint8Array;
}

type Answer = Readonly<Record<string, unknown>>;

/** Says what is wrong with the header of an answer. */
export function describeHeader(answer: Answer, right: Contents): string {
  return describePart('header', answer, right);
}

/** Says what is wrong with the payload of an answer. */
export function describePayload(answer: Answer, right: Contents): string {
  const given: unknown = answer['payload'];
  for (const claim of ['exp', 'iat', 'nbf']) {
    const [was, is] = [Reflect.get(right.payload, claim), Reflect.get(Object(given), claim)];
    if (typeof was !== 'number' || is === was) continue;
    if (is === was * 1_000) {
      return `Your decodeJwt gave ${claim} in milliseconds. The token has seconds, and so has every NumericDate.`;
    }
    if (is instanceof Date || typeof is === 'string') {
      return `Your decodeJwt made a ${is instanceof Date ? 'Date' : 'text'} of ${claim}. It is a number of seconds in the token.`;
    }
  }
  return describePart('payload', answer, right);
}

function describePart(part: 'header' | 'payload', answer: Answer, right: Contents): string {
  const given = answer[part];
  const other = part === 'header' ? 'payload' : 'header';
  if (given === undefined) return `Your decodeJwt gave no ${part}.`;
  if (isDeepStrictEqual(given, right[other])) {
    return `Your decodeJwt exchanged header and payload. The header comes first.`;
  }
  if (typeof given === 'string') {
    return `Your decodeJwt gave the ${part} as a text. Parse its JSON.`;
  }
  const missing = names(right[part]).filter((name) => !names(given).includes(name));
  if (missing.length > 0) {
    return `Your decodeJwt left out members of the ${part}: ${missing.map(quoted).join(', ')}.`;
  }
  const added = names(given).filter((name) => !names(right[part]).includes(name));
  if (added.length > 0) {
    return `Your decodeJwt added members to the ${part}: ${added.map(quoted).join(', ')}.`;
  }
  const changed = names(given).filter(
    (name) => !isDeepStrictEqual(Reflect.get(Object(given), name), Reflect.get(right[part], name)),
  );
  return `Your decodeJwt changed members of the ${part}: ${changed.map(quoted).join(', ')}.`;
}

/** Says what is wrong with a signature. */
export function describeSignature(given: unknown, right: Uint8Array): string {
  if (given === undefined) return 'Your decodeJwt gave no signature.';
  if (typeof given === 'string') {
    const text = Buffer.from(right).toString('base64url');
    return given === text
      ? 'Your decodeJwt gave the signature as the text that stands in the token. Decode it to a Uint8Array.'
      : 'Your decodeJwt gave the signature as a text, where a Uint8Array belongs.';
  }
  if (Array.isArray(given)) {
    return 'Your decodeJwt gave the signature as an array of numbers, where a Uint8Array belongs.';
  }
  if (!(given instanceof Uint8Array)) {
    return 'Your decodeJwt gave something as the signature that is no Uint8Array.';
  }
  if (given.length !== right.length) {
    return `Your decodeJwt gave a signature of ${given.length} octets, where the token has ${right.length}.`;
  }
  return 'Your decodeJwt gave other octets as the signature than the token has.';
}

function names(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

function quoted(name: string): string {
  return `"${name}"`;
}
