// variant: A class instance answers, its header and payload are objects without a prototype.
import { decodeBase64url } from '../src/base64url.ts';
import { decodeJsonObject } from '../src/json-object.ts';

class Refusal {
  readonly ok = false;
  readonly reason: 'malformed' | 'encrypted';
  constructor(reason: 'malformed' | 'encrypted') {
    this.reason = reason;
  }
}

class DecodedToken {
  readonly ok = true;
  readonly header: object;
  readonly payload: object;
  readonly signature: Uint8Array;
  constructor(header: object, payload: object, signature: Uint8Array) {
    this.header = Object.freeze(bare(header));
    this.payload = Object.freeze(bare(payload));
    this.signature = signature;
  }
}

function bare(members: object): object {
  return Object.defineProperties(Object.create(null), Object.getOwnPropertyDescriptors(members));
}

export function decodeJwt(token: string): DecodedToken | Refusal {
  const parts = token.split('.');
  if (parts.length === 5) return new Refusal('encrypted');
  const [header, payload] = parts.slice(0, 2).map(decodeJsonObject);
  const signature = decodeBase64url(parts[2] ?? '');
  if (parts.length !== 3 || !header || !payload || signature === null)
    return new Refusal('malformed');
  return new DecodedToken(header, payload, signature);
}
