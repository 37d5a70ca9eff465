import { describe, expect } from 'vitest';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { attempt, membersOf } from './answer.ts';
import { describeHeader, describePayload, describeSignature } from './misreadings.ts';
import { goodToken, PLAIN_HEADER, someOctets, tokenOf } from './tokens.ts';
import { CLAIMS, rfc7515 } from './vectors.ts';
import { CONTRACT, type Decode, expectDecoded, type NamedToken } from './verdict.ts';

const test = exerciseTest<typeof Exercise>();

const UNREAD = {
  cost: 'A tool that cannot read a good token sends its user looking for a fault that is not there.',
  see: 'RFC 7515 §7.1',
};

interface Contents {
  readonly header: object;
  readonly payload: object;
  readonly signature: Uint8Array;
}

/** The three parts come back as they are. */
async function expectRead(decode: Decode, named: NamedToken, right: Contents): Promise<void> {
  const answer = await expectDecoded(decode, named, UNREAD);
  expect(
    answer['header'],
    teach({
      did: describeHeader(answer, right),
      cost: 'Whoever verifies the token looks there for alg and kid.',
      see: 'RFC 7515 §4.1',
    }),
  ).toEqual(right.header);
  expect(
    answer['payload'],
    teach({
      did: describePayload(answer, right),
      cost: 'Claims that change while they are read name somebody else, or another time.',
      see: 'RFC 7519 §4.1',
    }),
  ).toEqual(right.payload);
  expect(
    answer['signature'],
    teach({
      did: describeSignature(answer['signature'], right.signature),
      cost: 'A signature is octets. Every function that checks one wants exactly these.',
      see: 'RFC 7515 §2 and §7.1',
    }),
  ).toEqual(right.signature);
}

const octetsOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));

describe('reads-three-parts', () => {
  test('the tokens of RFC 7515 Appendix A are read', async ({ subject }) => {
    for (const { what, token, header, signature } of rfc7515) {
      const right = { header, payload: CLAIMS, signature: octetsOf(signature) };
      await expectRead(subject.decodeJwt, { what, token }, right);
    }
  });

  test('any good token is read, not the published ones alone', async ({ subject, seed }) => {
    for (const label of ['a', 'b', 'c']) {
      const { token, header, payload } = goodToken(seed, label);
      const signature = octetsOf(token.split('.')[2] ?? '');
      const what = 'a good access token';
      await expectRead(subject.decodeJwt, { what, token }, { header, payload, signature });
    }
  });

  test('parts of every length, with - and _ in them, are read', async ({ subject, seed }) => {
    // "~~?" and ">>>" give - and _ in base64url, wherever they begin.
    const marks = '~~?~~>>>???>>';
    for (const length of [1, 2, 3, 4]) {
      const header = { ...PLAIN_HEADER, kid: marks + 'x'.repeat(length) };
      const payload = { sub: 'y'.repeat(length) + marks, note: marks };
      const signature = someOctets(seed, 60 + length);
      const token = tokenOf(header, payload, signature);
      const what = 'a good token with - and _ in its parts';
      await expectRead(subject.decodeJwt, { what, token }, { header, payload, signature });
    }
  });

  test('every octet of a signature comes back', async ({ subject }) => {
    const signature = Uint8Array.from({ length: 256 }, (_, octet) => octet);
    const payload = { sub: 'user_abc123' };
    const token = tokenOf(PLAIN_HEADER, payload, signature);
    const what = 'a token with all 256 octets in its signature';
    await expectRead(
      subject.decodeJwt,
      { what, token },
      { header: PLAIN_HEADER, payload, signature },
    );
  });

  test('all members come back as they are, known ones or not', async ({ subject, seed }) => {
    const payload = {
      iss: '',
      aud: ['https://api.example.com', 'https://other.example.com'],
      exp: 1735689600,
      nbf: 1735686000.5,
      iat: 0,
      jti: null,
      admin: false,
      nested: { deep: [{ list: [[], {}] }, 'text', -1.5e-7] },
      'https://example.com/claim': 'x',
      '': 'a name without characters',
      0: 'a name that is a number',
    };
    const header = { b64: true, crit: ['x'], alg: 'ES256', 'x-further': { a: [1] } };
    const signature = someOctets(seed);
    const token = tokenOf(header, payload, signature);
    const what = 'a token with unusual members';
    await expectRead(subject.decodeJwt, { what, token }, { header, payload, signature });
  });

  test('typ and kid may be missing, and so may every claim', async ({ subject, seed }) => {
    const signature = someOctets(seed);
    for (const payload of [{}, { sub: 'user_abc123' }]) {
      const token = tokenOf(PLAIN_HEADER, payload, signature);
      const what =
        'a token whose header has alg and nothing else, and whose payload has few claims or none,';
      await expectRead(
        subject.decodeJwt,
        { what, token },
        { header: PLAIN_HEADER, payload, signature },
      );
    }
  });

  test('spaces and line breaks in the JSON are fine', async ({ subject, seed }) => {
    const { header, payload } = goodToken(seed);
    const signature = someOctets(seed);
    const spaced = `\r\n\t ${JSON.stringify(payload, null, 2)}\n `;
    const token = tokenOf(` ${JSON.stringify(header, null, '\t')}`, spaced, signature);
    const what = 'a token whose JSON has spaces and line breaks in it';
    await expectRead(subject.decodeJwt, { what, token }, { header, payload, signature });
  });

  test('tokens that are read at the same time are not mixed up', async ({ subject, seed }) => {
    const labels = ['a', 'b', 'c', 'd'];
    const tokens = labels.map((label) => goodToken(seed, label));
    const answers = await Promise.all(tokens.map(({ token }) => attempt(subject.decodeJwt, token)));
    expect(
      answers.map((answer) => membersOf(answer)['payload']),
      teach({
        did: 'Your decodeJwt mixed up tokens that were read at the same time, or did not read them. Does it keep the current token outside of the call?',
        cost: 'Two requests that arrive together swap their users.',
        see: CONTRACT,
      }),
    ).toEqual(tokens.map(({ payload }) => payload));
  });
});
