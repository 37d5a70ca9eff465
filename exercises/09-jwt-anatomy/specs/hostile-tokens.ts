import { describe, expect } from 'vitest';
import { seededRandom } from '#fixtures/seed/index.ts';
import { segment, split } from '#fixtures/tokens/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { describeAnswer, isDecoded, isRecord, isRefusal } from './answer.ts';
import { drawnToken } from './drawn-token.ts';
import { openTokens } from './open-tokens.ts';
import { attempt, costOf, expectMalformed } from './verdict.ts';

const test = exerciseTest<typeof Exercise>();

/** Texts of all kinds that are no JWT and not five parts either. */
function texts(seed: string): string[] {
  const random = seededRandom(seed, 'noise');
  const { header, payload } = split(drawnToken(seed, 'cut').token);
  const long = `${'A'.repeat(64)}!`;
  return [
    ...['', ' ', '.', '..', '...', 'null', 'undefined', '{}', '[]', 'e30', 'e30.e30', '\u0000'],
    ...['%', '%00.%00.%00', '\ud800.\ud800.\ud800', '🗝.🗝.🗝', 'A.A.A', 'AAAAA.AAAAA.AAAAA'],
    ...['__proto__', '__proto__.__proto__.__proto__', 'constructor.prototype.name'],
    ...[1, 2, 3, 5, 9].map((length) => `${random.base64url(length)}.${random.base64url(length)}.`),
    `${segment('null')}.${segment('null')}.AA`,
    `${header}.${segment('['.repeat(5_000))}.AA`,
    `${header}.${segment(random.bytes(60))}.AA`,
    `${header}.${payload}`,
    'A'.repeat(20_000),
    '.'.repeat(5_000),
    `${long}.${long}.${long}`,
  ];
}

describe('survives-hostile-tokens', () => {
  test('no text makes it throw', async ({ subject, seed }) => {
    const bad = texts(seed).map((token) => {
      const shown = JSON.stringify(token.slice(0, 24));
      return { what: `the text ${shown}${token.length > 24 ? ' …' : ''}`, token };
    });
    await expectMalformed(subject.decodeJwt, seed, bad, {
      cost: 'What is no token has no claims, and whoever goes on with it works with something that nobody said.',
      see: 'RFC 7519 §7.2',
    });
  });

  test('where either answer is right, there still is one', async ({ subject, seed }) => {
    for (const { what, token } of openTokens(seed)) {
      const answer = await attempt(subject.decodeJwt, token);
      const read =
        isDecoded(answer) &&
        isRecord(answer.header) &&
        isRecord(answer.payload) &&
        answer.signature instanceof Uint8Array;
      const incomplete = `Your decodeJwt answered ok: true to ${what}, without header and payload as objects and the signature as Uint8Array.`;
      const did = isDecoded(answer) ? incomplete : describeAnswer(answer, what);
      const stake = {
        cost: 'A caller that sees ok: true reads on, and finds nothing there.',
        see: 'the contract in the README',
      };
      expect(read || isRefusal(answer, 'malformed'), teach({ did, ...costOf(answer, stake) })).toBe(
        true,
      );
    }
  });
});
