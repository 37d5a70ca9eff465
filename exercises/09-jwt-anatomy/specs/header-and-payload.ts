import { describe, expect } from 'vitest';
import { seededRandom } from '#fixtures/seed/index.ts';
import { segment, split } from '#fixtures/tokens/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { describeAnswer, isDecoded } from './answer.ts';
import { drawnToken, drawnUntil, tokenOf } from './drawn-token.ts';
import { signedVectors } from './rfc-vectors.ts';
import { attempt, expectRead } from './verdict.ts';

const test = exerciseTest<typeof Exercise>();

describe('reads-header-and-payload', () => {
  test('the signed tokens of RFC 7515 are read', async ({ subject }) => {
    for (const { where, token, ...parts } of signedVectors) {
      const answer = await attempt(subject.decodeJwt, token);
      expectRead(answer, parts, `the token of ${where} (expired in 2011)`, {
        cost: 'Tokens like it are in use every day, and you can read none of them.',
        see: where,
      });
    }
  });

  test('tokens that were never seen before are read', async ({ subject, seed }) => {
    for (const label of ['first', 'second', 'third']) {
      const { token, ...parts } = drawnToken(seed, label);
      expectRead(await attempt(subject.decodeJwt, token), parts, 'a fresh access token');
    }
  });

  test('the - and _ of base64url are read, every one of them', async ({ subject, seed }) => {
    // Of three > or ? in a row, one becomes a - or a _.
    const marks = { marks: '>?'.repeat(9) };
    const { token, ...expected } = drawnUntil(
      (drawn) =>
        Object.values(split(drawn.token)).every((part) => /-.*-/.test(part) && /_.*_/.test(part)),
      (count) => drawnToken(seed, `marks ${count}`, { header: marks, claims: marks }),
    );
    const answer = await attempt(subject.decodeJwt, token);
    expectRead(answer, expected, 'a token with several - and _ in each part', {
      cost: 'Base64url writes - and _ where base64 has + and /. Only some tokens hold them, so a sign-in fails now and then, and nobody can say why.',
      see: 'RFC 4648 §5',
    });
  });

  test('text beyond ASCII is read as UTF-8', async ({ subject, seed }) => {
    for (const text of ['Zoë', 'Ünal Şahin', '鍵', 'Ω🗝', '\u0080ÿ', 'e\u0301']) {
      const { token, ...parts } = drawnToken(seed, text, {
        header: { kid: text },
        claims: { name: text, [text]: text },
      });
      const what = `a token with ${JSON.stringify(text)} in it`;
      expectRead(await attempt(subject.decodeJwt, token), parts, what, {
        cost: 'Only those whose names are plain ASCII can be read.',
        see: 'RFC 7519 §7.2',
      });
    }
  });

  test('parts of every length are read', async ({ subject, seed }) => {
    for (let headerPad = 0; headerPad < 3; headerPad += 1) {
      for (let pad = 0; pad < 3; pad += 1) {
        const { token, ...parts } = drawnToken(seed, 'lengths', {
          header: { pad: 'x'.repeat(headerPad) },
          claims: { pad: 'x'.repeat(pad) },
        });
        const { header, payload } = split(token);
        const what = `a token with parts of ${header.length} and ${payload.length} characters`;
        expectRead(await attempt(subject.decodeJwt, token), parts, what, {
          cost: 'Base64url without padding is not always a multiple of four characters long. Two parts in three cannot be read.',
          see: 'RFC 7515 §2',
        });
      }
    }
  });

  test('a token of 16 KiB is read', async ({ subject, seed }) => {
    const draw = (pad: number) => drawnToken(seed, 'long', { claims: { pad: 'é'.repeat(pad) } });
    // Two octets a letter, four characters for three octets.
    const { token, ...parts } = draw(Math.floor(((16_384 - draw(0).token.length) * 3) / 8));
    const what = `a token of ${token.length} characters`;
    expectRead(await attempt(subject.decodeJwt, token), parts, what);
  });

  test('JSON with spaces, line breaks and nested values is read', async ({ subject, seed }) => {
    const header = { alg: 'ES256', typ: 'JWT', jwk: { kty: 'EC' } };
    const payload = {
      aud: ['https://api.example.com', seed],
      act: { sub: 'svc', act: { sub: seededRandom(seed, 'actor').id(8) } },
      roles: [],
      'http://example.com/is_root': false,
      middle_name: null,
      ratio: -0.25,
      '': '',
    };
    const token = tokenOf(seed, {
      header: JSON.stringify(header, null, '\t'),
      payload: ` \r\n${JSON.stringify(payload, null, 2)}\n`,
    });
    const answer = await attempt(subject.decodeJwt, token);
    expectRead(answer, { header, payload }, 'a token whose JSON has spaces and line breaks');
  });

  test('dates stay the numbers that the token has', async ({ subject, seed, clock }) => {
    const now = Math.floor(clock.now() / 1_000);
    for (const claims of [
      { iat: now, nbf: now - 5, exp: now + 300, auth_time: now - 60 },
      { iat: now + 0.25, exp: now + 300.5 },
      { iat: 0, nbf: -1, exp: 253402300799 },
    ]) {
      const { token, ...parts } = drawnToken(seed, 'dates', { claims });
      const answer = await attempt(subject.decodeJwt, token);
      expectRead(answer, parts, 'a token with dates in its payload');
    }
  });

  test('every call answers for its own token', async ({ subject, seed }) => {
    // All but the payload is alike, so that a memory that goes by anything else gives itself away.
    const { header, signature } = split(tokenOf(seed, {}));
    const own = seededRandom(seed, 'subjects').id(5);
    const subjects = ['ann', 'bob', 'ann', 'cleo', 'bob'].map((name) => `${name}-${own}`);
    const tokens = subjects.map((sub) => `${header}.${segment({ sub })}.${signature}`);
    const answers = await Promise.all(tokens.map((token) => attempt(subject.decodeJwt, token)));
    const refused = answers.find((answer) => !isDecoded(answer));
    expect(
      answers.map((answer) =>
        isDecoded(answer) ? (answer.payload as { sub?: unknown } | null)?.sub : null,
      ),
      teach({
        did:
          refused === undefined
            ? 'Your decodeJwt gave the payload of one token for another. Does it keep something outside of the call?'
            : describeAnswer(refused, 'one of several good tokens, read shortly after another'),
        cost: 'Two requests that arrive together swap their users: one sees the data of the other.',
        see: 'the contract in the README',
      }),
    ).toEqual(subjects);
  });
});
