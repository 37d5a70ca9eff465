import { describe, expect } from 'vitest';
import { signingKey } from '#fixtures/keys/index.ts';
import { hostName } from '#fixtures/seed/index.ts';
import {
  blankSignatures,
  keyUrlTokens,
  readSegment,
  split,
  swappedSignature,
  tamperedTokens,
  unsignedTokens,
} from '#fixtures/tokens/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { isDecoded, named, surplus } from './answer.ts';
import { drawnToken } from './drawn-token.ts';
import { unsecuredVector } from './rfc-vectors.ts';
import { attempt, type Decode, expectRead } from './verdict.ts';

const test = exerciseTest<typeof Exercise>();

const SHOWN = {
  cost: 'A tool that hides the tokens that are not in order hides the ones that somebody has to look at. And without a key and a policy it cannot know.',
  see: 'the contract in the README',
};

/** The token is read, as what it says. */
async function expectShown(decode: Decode, token: string, what: string): Promise<void> {
  const { header, payload } = split(token);
  const parts = { header: readSegment(header), payload: readSegment(payload) };
  expectRead(await attempt(decode, token), parts, what, SHOWN);
}

describe('judges-nothing', () => {
  test('the answer has four members and no verdict', async ({ subject, seed }) => {
    const good = drawnToken(seed, 'plain');
    await expectShown(subject.decodeJwt, good.token, 'a good access token, whose typ is at+jwt');
    for (const { token } of [good, unsecuredVector]) {
      const answer = await attempt(subject.decodeJwt, token);
      // Whoever refuses the second one has tests of their own.
      if (!isDecoded(answer)) continue;
      const more = surplus(answer);
      expect(
        more,
        teach({
          did: `Your decodeJwt put more into its answer than ok, header, payload and signature: ${named(more)}.`,
          cost: 'Decoding checks nothing, so it has nothing else to say. Sooner or later somebody takes a valid or an expired in the answer for a check, and lets a forged token in.',
          see: 'RFC 8725 §3.3 and the contract in the README',
        }),
      ).toEqual([]);
    }
  });

  test('a token is read whatever its dates say', async ({ subject, seed, clock }) => {
    const now = Math.floor(clock.now() / 1_000);
    const later = { nbf: now + 86_400, iat: now + 86_400, exp: now + 90_000 };
    const dates: [string, Record<string, unknown>][] = [
      ['an expired token', { exp: now - 1 }],
      ['a token that expired in 1970', { exp: 0 }],
      ['a token that is not valid yet', later],
      ['a token without exp', { exp: undefined, iat: undefined }],
      ['a token whose exp is a text', { exp: 'never', iat: '2027-01-01' }],
      ['a token whose exp is null', { exp: null }],
    ];
    for (const [what, claims] of dates) {
      await expectShown(subject.decodeJwt, drawnToken(seed, 'dates', { claims }).token, what);
    }
  });

  test('a token is read whatever its claims are', async ({ subject, seed }) => {
    const unusual: [string, Record<string, unknown>][] = [
      ['a token for several audiences', { aud: ['https://api.example.com', 'b'] }],
      ['a token whose aud is empty', { aud: [], sub: '' }],
      ['a token whose claims have unusual types', { iss: 7, sub: null, scope: ['a'], jti: false }],
      ['a token without iss, sub and aud', { iss: undefined, sub: undefined, aud: undefined }],
    ];
    for (const [what, claims] of unusual) {
      await expectShown(subject.decodeJwt, drawnToken(seed, 'claims', { claims }).token, what);
    }
  });

  test('a token is read whatever its header says', async ({ subject, seed }) => {
    const unusual: [string, Record<string, unknown>][] = [
      ['a token without typ', { typ: undefined }],
      ['a token without kid', { kid: undefined }],
      ['a token whose typ is JWT', { typ: 'JWT' }],
      ['a token whose typ is application/at+jwt', { typ: 'application/at+jwt' }],
      ['a token whose alg nobody knows', { alg: 'XS999' }],
      ['a token whose kid is a path', { kid: '../../etc/passwd' }],
      ['a token whose header has a member that is null', { x: null, kid: '' }],
    ];
    for (const [what, header] of unusual) {
      await expectShown(subject.decodeJwt, drawnToken(seed, 'header', { header }).token, what);
    }
  });

  test('unsigned tokens are read as what they are', async ({ subject, seed }) => {
    const { token, payload } = drawnToken(seed, 'good');
    const unsigned = unsignedTokens(token, payload, 'k1').filter((one) => one.token.endsWith('.'));
    for (const one of unsigned) {
      await expectShown(subject.decodeJwt, one.token, one.what);
    }
  });

  test('forged tokens are read as what they are', async ({ subject, seed }) => {
    const { token } = drawnToken(seed, 'good');
    const swapped = swappedSignature(token, drawnToken(seed, 'other').token);
    const zeros = blankSignatures(token).filter(({ what }) => what.includes('zeros'));
    for (const one of [...tamperedTokens(token), swapped, ...zeros]) {
      await expectShown(subject.decodeJwt, one.token, one.what);
    }
  });

  test('nothing is fetched', async ({ subject, seed, network }) => {
    const origin = `https://${hostName(seed, 'keys')}`;
    const key = signingKey('ES256', seed, 'stranger');
    const { payload } = drawnToken(seed, 'fetched', { claims: { iss: origin } });
    for (const parameter of ['jku', 'x5u'] as const) {
      for (const one of keyUrlTokens(parameter, `${origin}/jwks`, key, payload, ['k1'])) {
        await expectShown(subject.decodeJwt, one.token, one.what);
      }
    }
    const [first] = network.requests;
    const where = first?.origin === origin ? 'a URL out of the token' : first?.origin;
    expect(
      network.requests.length,
      teach({
        did: `Your decodeJwt sent a request to ${where}.`,
        cost: 'To read a token takes the token alone. Otherwise whoever sends you one chooses which servers yours talks to.',
        see: 'RFC 8725 §3.10 and the contract in the README',
      }),
    ).toBe(0);
  });
});
