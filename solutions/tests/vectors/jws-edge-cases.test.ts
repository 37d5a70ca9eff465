import { describe, expect, test } from 'vitest';
import { compact, es256 } from './rfc-jws.ts';
import { ALGORITHMS, isSealed } from './signature-half.ts';
import { readWycheproof } from './wycheproof.ts';

/** The order of P-256 (FIPS 186-5), and the prime of its field: R is below the one, not the other. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const PRIME = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn;

const octets = Buffer.from(es256.signature, 'base64url');
const integer = (part: Buffer) => BigInt(`0x${part.toString('hex')}`);
const [r, s] = [integer(octets.subarray(0, 32)), integer(octets.subarray(32))];

/** The token of RFC 7515 A.3 with another signature: two integers, each of `size` octets. */
function signedBy(first: bigint, second: bigint, size = 32): string {
  const hex = [first, second].map((each) => each.toString(16).padStart(2 * size, '0')).join('');
  return compact({ ...es256, signature: Buffer.from(hex, 'hex').toString('base64url') });
}

describe("10's signature half and the integers of an ES256 signature", () => {
  test('what is rebuilt here is good, and its mirror image is as well', () => {
    expect(signedBy(r, s)).toBe(compact(es256));
    expect(isSealed(signedBy(r, s), [es256.key])).toBe(true);
    // ECDSA cannot tell (R, S) from (R, n - S): a token's text is no name for it.
    expect(isSealed(signedBy(r, ORDER - s), [es256.key])).toBe(true);
  });

  const edges = { 0: 0n, 1: 1n, 'n - 1': ORDER - 1n, n: ORDER, 'n + 1': ORDER + 1n, p: PRIME };
  const pairs = Object.entries({ ...edges, R: r, S: s }).flatMap(([first, a]) =>
    Object.entries({ ...edges, R: r, S: s }).map(([second, b]) => ({ first, second, a, b })),
  );
  test.each(pairs.filter(({ a, b }) => a !== r || b !== s))(
    'R = $first, S = $second is rejected',
    ({ a, b }) => {
      expect(isSealed(signedBy(a, b), [es256.key])).toBe(false);
    },
  );

  test.each([31, 33, 48, 64])('right integers of %i octets each are rejected', (size) => {
    const [low, high] = size < 32 ? [r >> 8n, s >> 8n] : [r, s];
    expect(isSealed(signedBy(low, high, size), [es256.key])).toBe(false);
  });

  test('right integers with an octet before, between or behind them are rejected', () => {
    for (const at of [0, 32, 64]) {
      const longer = Buffer.concat([octets.subarray(0, at), Buffer.alloc(1), octets.subarray(at)]);
      const jws = compact({ ...es256, signature: longer.toString('base64url') });
      expect(isSealed(jws, [es256.key])).toBe(false);
    }
  });
});

/** Where Wycheproof demands what the contract of exercise 10 leaves open. */
const OPEN = [
  // A key without `use`, whose key_ops name encryption alone.
  '355 rsa_encryption rejectWrongKeyOps',
  '356 ec_key_for_encryption rejectWrongKeyOps',
  // RSA keys that are too weak to sign with. Which keys the issuer lists is its business.
  '7 jws_rsa_roca_key rejectsKeyWithRocaVulnerability',
  '8 keysize_too_small rejects1024bitRsaKey',
  '9 exponentOne rejectsPublicExponent1',
];

const folder = process.env['WYCHEPROOF'];
if (folder !== undefined) {
  const files = ['json_web_signature_test.json', 'json_web_key_test.json'];
  describe.each(files)("10's signature half and Wycheproof's %s", (file) => {
    const tests = readWycheproof(folder, file).filter(({ title }) => !OPEN.includes(title));
    test.each(tests)('$title', ({ jws, keys, isValid, alg = '' }) => {
      expect(isSealed(jws, keys)).toBe(isValid && ALGORITHMS.includes(alg));
    });
  });
}
