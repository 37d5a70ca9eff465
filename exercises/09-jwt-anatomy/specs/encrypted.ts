import { createCipheriv } from 'node:crypto';
import { describe, expect } from 'vitest';
import { seededRandom } from '#fixtures/seed/index.ts';
import { segment } from '#fixtures/tokens/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { attempt, describeAnswer, membersOf } from './answer.ts';
import { goodToken } from './tokens.ts';
import { CONTRACT, expectRefused } from './verdict.ts';

const test = exerciseTest<typeof Exercise>();

const TAKEN_FOR_A_JWS = {
  cost: 'The second part of a JWE is an encrypted key and its payload cannot be read. Whoever shows something as its claims has made it up.',
  see: 'RFC 7516 §3 and §9',
};

/** A JWE in compact serialization, truly encrypted with a key that nobody keeps (RFC 7516 §7.1). */
function encryptedToken(seed: string, header: object, keyOctets: number): string {
  const random = seededRandom(seed, `JWE ${keyOctets}`);
  const [key, nonce] = [random.bytes(32), random.bytes(12)];
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(segment(header)));
  const text = Buffer.concat([cipher.update(JSON.stringify({ sub: 'u1' })), cipher.final()]);
  const parts = [random.bytes(keyOctets), nonce, text, cipher.getAuthTag()];
  return [segment(header), ...parts.map((part) => segment(part))].join('.');
}

describe('tells-encrypted', () => {
  test('a JWE is called encrypted', async ({ subject, seed }) => {
    const header = { alg: 'RSA-OAEP', enc: 'A256GCM', typ: 'JWT', cty: 'JWT' };
    const token = encryptedToken(seed, header, 256);
    await expectRefused(subject.decodeJwt, { what: 'a JWE', token }, TAKEN_FOR_A_JWS, 'encrypted');
  });

  test('so is one whose encrypted key is empty', async ({ subject, seed }) => {
    for (const alg of ['dir', 'ECDH-ES']) {
      const token = encryptedToken(seed, { alg, enc: 'A256GCM' }, 0);
      const what = `a JWE with the algorithm ${alg}, whose second part is empty,`;
      await expectRefused(subject.decodeJwt, { what, token }, TAKEN_FOR_A_JWS, 'encrypted');
    }
  });

  test('no text of five parts is ever read', async ({ subject, seed }) => {
    const { token } = goodToken(seed);
    const [header = '', payload = '', signature = ''] = token.split('.');
    const texts = [
      ['a good token with two more parts', `${token}.${payload}.${signature}`],
      ['a good token with two dots after it', `${token}..`],
      ['a good token with two dots before it', `..${token}`],
      ['five parts with nothing in them', '....'],
      ['five parts of no base64url', 'ä.ö.ü.=.+'],
      ['five parts whose first is no JSON', `x.${header}.${payload}.${signature}.x`],
    ] as const;
    for (const [what, text] of texts) {
      const answer = await attempt(subject.decodeJwt, text);
      const { ok, reason } = membersOf(answer);
      expect(
        ok === false && (reason === 'encrypted' || reason === 'malformed'),
        teach({
          did: describeAnswer(answer, what),
          cost: 'Parts that are ignored are parts in which anything can stand, and two programs read two different tokens.',
          see: CONTRACT,
        }),
      ).toBe(true);
    }
  });

  test('a signed token is not called encrypted', async ({ subject, seed }) => {
    const { token } = goodToken(seed, 'about encryption', { enc: 'A256GCM', encrypted: true });
    const answer = await attempt(subject.decodeJwt, token);
    expect(
      membersOf(answer)['ok'],
      teach({
        did: describeAnswer(answer, 'a signed token whose claims speak of encryption'),
        cost: 'The number of parts says what a token is. Its claims say what they like.',
        see: 'RFC 7516 §9',
      }),
    ).toBe(true);
  });
});
