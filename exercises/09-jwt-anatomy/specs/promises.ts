import { describe, expect } from 'vitest';
import { split } from '#fixtures/tokens/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { surplus } from './answer.ts';
import { goodToken, PLAIN_HEADER, someOctets, tokenOf } from './tokens.ts';
import { CLAIMS, unsecured } from './vectors.ts';
import { expectDecoded } from './verdict.ts';

const test = exerciseTest<typeof Exercise>();

const JUDGED = {
  cost: 'A decoder is there to look at what is wrong with a token. One that refuses to show it helps nobody, and one that judges is soon taken for a verifier.',
  see: 'RFC 8725 §3.1 and exercise 10',
};

describe('claims-nothing', () => {
  test('a result says nothing of validity', async ({ subject, seed }) => {
    for (const { what, token } of [
      { what: 'a good token', token: goodToken(seed).token },
      unsecured,
    ]) {
      const answer = await expectDecoded(subject.decodeJwt, { what, token }, JUDGED);
      const more = surplus(answer);
      expect(
        more,
        teach({
          did: `Your decodeJwt put ${more.join(' and ')} beside ok, header, payload and signature.`,
          cost: 'Nobody has checked the signature, the audience or the time. A member that sounds as if somebody had, such as valid, is soon believed.',
          see: 'RFC 8725 §3.3',
        }),
      ).toEqual([]);
    }
  });

  test('a token that is not signed is decoded like any other', async ({ subject }) => {
    const { payload, signature } = await expectDecoded(subject.decodeJwt, unsecured, JUDGED);
    expect(
      payload,
      teach({
        did: 'Your decodeJwt did not give the claims of a token whose header says alg: none.',
        ...JUDGED,
      }),
    ).toEqual(CLAIMS);
    expect(
      signature,
      teach({
        did: 'Your decodeJwt did not give an empty Uint8Array as the signature of a token that has none.',
        cost: 'An empty third part is a signature of no octets. Whoever asks for its length must get 0.',
        see: 'RFC 7515 Appendix A.5',
      }),
    ).toEqual(new Uint8Array());
  });

  test('a token whose signature is wrong is decoded', async ({ subject, seed }) => {
    const good = goodToken(seed);
    const { header, signature } = split(good.token);
    const other = split(goodToken(seed, 'other').token);
    for (const token of [
      `${header}.${other.payload}.${signature}`,
      `${header}.${other.payload}.${other.signature.slice(0, 40)}`,
    ]) {
      const what = 'a token whose signature is another one’s';
      await expectDecoded(subject.decodeJwt, { what, token }, JUDGED);
    }
  });

  test('what the claims say does not matter', async ({ subject, seed, clock }) => {
    const now = Math.floor(clock.now() / 1_000);
    const claims: [string, Record<string, unknown>][] = [
      ['that has expired', { exp: now - 3_600 }],
      ['that is not valid yet', { nbf: now + 3_600 }],
      ['that was issued in the future', { iat: now + 3_600 }],
      ['without an expiry', { exp: undefined }],
      ['whose exp is a text', { exp: 'tomorrow' }],
      ['whose aud is a number', { aud: 7 }],
    ];
    for (const [what, extra] of claims) {
      const { token } = goodToken(seed, what, extra);
      await expectDecoded(subject.decodeJwt, { what: `a token ${what}`, token }, JUDGED);
    }
  });

  test('what the header says does not matter', async ({ subject, seed }) => {
    const headers: [string, object][] = [
      ['with an unknown algorithm', { alg: 'XY999' }],
      ['with alg: nOnE', { alg: 'nOnE' }],
      ['with a crit', { ...PLAIN_HEADER, crit: ['unknown'], unknown: 1 }],
      ['with another typ than JWT', { ...PLAIN_HEADER, typ: 'dpop+jwt' }],
      ['with a key of its own', { ...PLAIN_HEADER, jwk: { kty: 'oct', k: 'AA' } }],
    ];
    for (const [what, header] of headers) {
      const token = tokenOf(header, { sub: 'u1' }, someOctets(seed));
      await expectDecoded(
        subject.decodeJwt,
        { what: `a token ${what} in its header`, token },
        JUDGED,
      );
    }
  });
});
