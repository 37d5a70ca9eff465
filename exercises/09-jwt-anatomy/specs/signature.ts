import { describe, expect } from 'vitest';
import { seededRandom } from '#fixtures/seed/index.ts';
import { segment, split } from '#fixtures/tokens/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { describeAnswer, isDecoded } from './answer.ts';
import { drawnToken } from './drawn-token.ts';
import { signedVectors, unsecuredVector } from './rfc-vectors.ts';
import { attempt, costOf, type Decode } from './verdict.ts';

const test = exerciseTest<typeof Exercise>();

/** Says in one sentence what is wrong with a signature. `part` is the third part of the token. */
function describeSignature(actual: unknown, part: string): string {
  const octets = Buffer.from(part, 'base64url');
  if (actual === undefined || actual === null) {
    const value = actual === null ? 'null' : 'nothing';
    return `Your decodeJwt returned ${value} as signature, where a Uint8Array is asked for${part === '' ? ', an empty one' : ''}.`;
  }
  if (actual === part) {
    return 'Your decodeJwt returned the third part as text: it is base64url and has to be decoded.';
  }
  if (typeof actual === 'string') {
    return 'Your decodeJwt returned the signature as text, where a Uint8Array is asked for.';
  }
  if (!(actual instanceof Uint8Array)) {
    const kind = Array.isArray(actual) ? 'a list of values' : `a ${typeof actual}`;
    return `Your decodeJwt returned ${kind} as signature, where a Uint8Array is asked for.`;
  }
  if (Buffer.from(part).equals(actual)) {
    return 'Your decodeJwt returned the characters of the third part as octets: it is base64url and has to be decoded.';
  }
  if (Buffer.from(octets.toString()).equals(actual)) {
    return 'Your decodeJwt made text of the signature on the way and lost octets: a signature is no UTF-8.';
  }
  if (Buffer.from(octets.toString('latin1')).equals(actual)) {
    return 'Your decodeJwt turned the octets of the signature into characters and wrote those as UTF-8.';
  }
  return `Your decodeJwt returned ${actual.length} octets as signature that are not the ${octets.length} octets of the third part.`;
}

async function expectSignature(decode: Decode, token: string, what: string): Promise<void> {
  const answer = await attempt(decode, token);
  const unread = {
    cost: 'Any octets can stand there, or none. To read a token is not to judge its signature.',
    see: 'RFC 7515 §7.1',
  };
  expect(
    isDecoded(answer),
    teach({ did: describeAnswer(answer, what), ...costOf(answer, unread, unread) }),
  ).toBe(true);
  if (!isDecoded(answer)) return;
  const { signature: part } = split(token);
  expect(
    answer.signature instanceof Uint8Array &&
      Buffer.from(part, 'base64url').equals(answer.signature),
    teach({
      did: describeSignature(answer.signature, part),
      cost: 'A verifier takes octets. What it gets from you fits no key, or is not what was sent.',
      see: 'RFC 7515 §5.2, step 7',
    }),
  ).toBe(true);
}

describe('signature-as-octets', () => {
  test('the signatures of RFC 7515 are decoded', async ({ subject }) => {
    for (const { where, token } of signedVectors) {
      await expectSignature(subject.decodeJwt, token, `the token of ${where} (expired in 2011)`);
    }
  });

  test('a fresh signature is decoded', async ({ subject, seed }) => {
    for (const label of ['first', 'second']) {
      await expectSignature(subject.decodeJwt, drawnToken(seed, label).token, 'a good token');
    }
  });

  test('signatures of any length are decoded', async ({ subject, seed }) => {
    const random = seededRandom(seed, 'signatures');
    const input = `${segment({ alg: 'HS256' })}.${segment({ sub: random.id(6) })}`;
    for (const length of [1, 2, 3, 32, 48, 64, 132, 256, 512]) {
      const what = `a token with a signature of ${length} octets`;
      await expectSignature(subject.decodeJwt, `${input}.${random.base64url(length)}`, what);
    }
  });

  test('an empty third part is an empty signature', async ({ subject, seed }) => {
    const sub = seededRandom(seed, 'sub').id(6);
    const drawn = `${segment({ alg: 'none' })}.${segment({ sub })}.`;
    for (const token of [unsecuredVector.token, drawn]) {
      const what = 'a token with alg none that ends in a dot';
      await expectSignature(subject.decodeJwt, token, what);
    }
  });
});
