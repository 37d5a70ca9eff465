import { describe, expect, test } from 'vitest';
import { decodeJwt } from '../../09-jwt-anatomy/src/index.ts';
import { createVerifier } from '../../10-jwt-verify/src/index.ts';
import {
  compact,
  cookbookRs256,
  ed25519,
  es256,
  hs256,
  JOE_CLAIMS,
  none,
  type RfcJws,
  rs256,
} from './rfc-jws.ts';
import { serveKeys } from './serve-keys.ts';
import { ALGORITHMS, isSealed } from './signature-half.ts';

/** Solution 10, with the key of the vector on a loopback port. */
async function verify(jws: RfcJws, keys: readonly object[] = [jws.key]): Promise<unknown> {
  const jwksUri = await serveKeys(keys);
  return createVerifier({ issuer: 'joe', jwksUri, algorithms: [...ALGORITHMS] })(compact(jws));
}

const REJECTED = { ok: false, reason: 'rejected' };

describe('09 decodes', () => {
  test.each([
    ['RFC 7515 A.1, with CRLF in its header', hs256, { typ: 'JWT', alg: 'HS256' }, 32],
    ['RFC 7515 A.2', rs256, { alg: 'RS256' }, 256],
    ['RFC 7515 A.3', es256, { alg: 'ES256' }, 64],
    ['RFC 7515 A.5, whose signature is empty', none, { alg: 'none' }, 0],
  ])('%s', (_, jws, header, length) => {
    const signature = new Uint8Array(Buffer.from(jws.signature, 'base64url'));
    expect(signature.length).toBe(length);
    expect(decodeJwt(compact(jws))).toEqual({ ok: true, header, payload: JOE_CLAIMS, signature });
  });

  test.each([
    ['RFC 8037 A.4', ed25519],
    ['RFC 7520 4.1', cookbookRs256],
  ])('no JWT where the payload is no JSON: %s', (_, jws) => {
    expect(decodeJwt(compact(jws))).toEqual({ ok: false, reason: 'malformed' });
  });
});

describe('10 verifies', () => {
  test.each([
    ['RFC 7515 A.2, RS256', rs256, 'RS256'],
    ['RFC 7515 A.3, ES256', es256, 'ES256'],
  ])('%s', async (_, jws, alg) => {
    expect(await verify(jws)).toEqual({ ok: true, header: { alg }, payload: JOE_CLAIMS });
    // Each with the other keys listed beside its own: the single fitting one is found.
    const keys = [rs256.key, es256.key, ed25519.key, { ...hs256.key }];
    expect(await verify(jws, keys)).toMatchObject({ ok: true });
  });
});

describe('10 rejects', () => {
  test.each([
    ['RFC 7515 A.1, HS256, whose secret is listed', hs256],
    ['RFC 7515 A.5, which is not secured', none],
    ['RFC 8037 A.4, because its payload is no JSON', ed25519],
    ['RFC 7520 4.1, because its payload is no JSON', cookbookRs256],
    ["RFC 7515 A.3 with A.2's signature", { ...es256, signature: rs256.signature }],
    ['RFC 7515 A.2 under another key', { ...rs256, key: cookbookRs256.key }],
    ['RFC 7515 A.3 under the header of A.2', { ...es256, header: rs256.header }],
    ['RFC 7515 A.3 under the header of A.5', { ...es256, header: none.header }],
  ])('%s', async (_, jws) => {
    expect(await verify(jws)).toEqual(REJECTED);
  });
});

describe("10's signature half verifies", () => {
  test.each([
    ['RFC 7515 A.2', rs256],
    ['RFC 7515 A.3', es256],
    ['RFC 8037 A.4, EdDSA', ed25519],
    ['RFC 7520 4.1, RS256 with a kid', cookbookRs256],
  ])('%s, and not with another payload', (_, jws) => {
    expect(isSealed(compact(jws), [jws.key])).toBe(true);
    const other = jws.payload === es256.payload ? ed25519.payload : es256.payload;
    expect(isSealed(compact({ ...jws, payload: other }), [jws.key])).toBe(false);
  });
});
