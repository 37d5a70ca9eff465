import { describe, expect } from 'vitest';
import { encryptedToken } from '#fixtures/providers/index.ts';
import { seededRandom } from '#fixtures/seed/index.ts';
import { malformedTokens, segment, split } from '#fixtures/tokens/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { describeAnswer, isRefusal } from './answer.ts';
import { drawnToken } from './drawn-token.ts';
import { attempt, costOf, expectMalformed, expectRead } from './verdict.ts';

const test = exerciseTest<typeof Exercise>();

const NO_JWT = {
  cost: 'Whoever counts otherwise reads something else: one program sees the first three parts, another the last three.',
  see: 'RFC 7515 §7.1 and RFC 7516 §9',
};

/** A JWE whose key was agreed on beforehand: the second part, the encrypted key, is empty (RFC 7516 §5.1). */
function directlyEncrypted(seed: string): string {
  const random = seededRandom(seed, 'direct');
  const header = segment({ alg: 'dir', enc: 'A128GCM', kid: random.id(6) });
  return `${header}..${random.base64url(12)}.${random.base64url(90)}.${random.base64url(16)}`;
}

describe('three-parts', () => {
  test('more or fewer than three parts are no JWT', async ({ subject, seed }) => {
    const { token } = drawnToken(seed, 'cut');
    const { header, payload, signature } = split(token);
    const encrypted = encryptedToken(seed, {});
    const bad = [
      // Five parts have tests of their own.
      ...malformedTokens(token).filter((one) => one.token.split('.').length !== 5),
      { what: 'a header alone', token: header },
      { what: 'a token with a dot in front', token: `.${token}` },
      {
        what: 'a token with two dots after its header',
        token: `${header}..${payload}.${signature}`,
      },
      {
        what: 'a token with two dots before its signature',
        token: `${header}.${payload}..${signature}`,
      },
      { what: 'a text of six parts', token: `${token}.${token}` },
      { what: 'an encrypted token with a sixth part', token: `${encrypted}.${signature}` },
      {
        what: 'an encrypted token without its last part',
        token: encrypted.replace(/\.[^.]+$/, ''),
      },
    ];
    await expectMalformed(subject.decodeJwt, seed, bad, NO_JWT);
  });

  test('a token in JSON serialization is no JWT', async ({ subject, seed }) => {
    const { header, payload, signature } = split(drawnToken(seed, 'json').token);
    const bad = [
      { protected: header, payload, signature },
      { payload, signatures: [{ protected: header, signature }] },
    ].map((json) => ({ what: 'a token in JSON serialization', token: JSON.stringify(json) }));
    await expectMalformed(subject.decodeJwt, seed, bad, {
      cost: 'A JWT is always in compact serialization. A second way to write one is a second way around your checks.',
      see: 'RFC 7519 §1',
    });
  });

  test('an encrypted token is called encrypted', async ({ subject, seed }) => {
    const encrypted = [
      ['an encrypted token', encryptedToken(seed, {})],
      ['an encrypted JWT', encryptedToken(seed, { typ: 'JWT', cty: 'JWT', kid: 'k1' })],
      ['an encrypted token whose second part is empty, as with alg dir', directlyEncrypted(seed)],
    ] as const;
    for (const [what, token] of encrypted) {
      const answer = await attempt(subject.decodeJwt, token);
      const noise = {
        cost: 'The second part of an encrypted token is a key, not a payload. What you show there is noise.',
        see: 'RFC 7516 §7.1',
      };
      expect(
        isRefusal(answer, 'encrypted'),
        teach({ did: describeAnswer(answer, what), ...costOf(answer, noise) }),
      ).toBe(true);
    }
    const { token, ...parts } = drawnToken(seed, 'beside');
    expectRead(await attempt(subject.decodeJwt, token), parts, 'a good token of three parts');
  });

  test('five parts are never a JWT that can be read', async ({ subject, seed }) => {
    const { token, ...parts } = drawnToken(seed, 'five');
    const { header, payload, signature } = split(token);
    for (const five of [
      `${header}.${payload}.${signature}.${payload}.${signature}`,
      `${token}..`,
      `..${token}`,
      '....',
      'a.b.c.d.e',
      `${header}.!.?.*.`,
    ]) {
      const answer = await attempt(subject.decodeJwt, five);
      const what = 'a text of five parts that is no encrypted token either';
      expect(
        isRefusal(answer, 'encrypted') || isRefusal(answer, 'malformed'),
        teach({ did: describeAnswer(answer, what), ...costOf(answer, NO_JWT) }),
      ).toBe(true);
    }
    expectRead(await attempt(subject.decodeJwt, token), parts, 'a good token of three parts');
  });
});
