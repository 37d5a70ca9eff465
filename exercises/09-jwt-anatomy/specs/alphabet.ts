import { describe } from 'vitest';
import { seededRandom } from '#fixtures/seed/index.ts';
import { split } from '#fixtures/tokens/index.ts';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { drawnToken, drawnUntil } from './drawn-token.ts';
import { everywhere, inserted, PARTS, printed, somewhere, withPart } from './rewritten-token.ts';
import { expectMalformed } from './verdict.ts';

const test = exerciseTest<typeof Exercise>();

const LENIENT = {
  cost: 'One token now has any number of spellings. A list of revoked tokens knows one of them, and two programs may not agree on what they read.',
  see: 'RFC 7515 §2',
};

describe('strict-base64url', () => {
  test('padding is refused in each part', async ({ subject, seed }) => {
    const { token } = drawnUntil(
      (drawn) => Object.values(split(drawn.token)).every((part) => part.length % 4 !== 0),
      (count) => drawnToken(seed, `padding ${count}`, { header: { pad: 'x'.repeat(count % 3) } }),
    );
    const padded = (part: string) => part.padEnd(Math.ceil(part.length / 4) * 4, '=');
    const bad = PARTS.flatMap((part) => [
      { what: `a token whose ${part} is padded with =`, token: withPart(token, part, padded) },
      {
        what: `a token with one = too many in its ${part}`,
        token: withPart(token, part, (text) => `${padded(text)}=`),
      },
    ]);
    const all = token.split('.').map(padded).join('.');
    await expectMalformed(
      subject.decodeJwt,
      seed,
      [...bad, { what: 'a token whose parts are all padded with =', token: all }],
      LENIENT,
    );
  });

  test('the + and / of plain base64 are refused in each part', async ({ subject, seed }) => {
    const marks = { marks: '>?'.repeat(9) };
    const { token } = drawnUntil(
      (drawn) =>
        Object.values(split(drawn.token)).every((part) => /-/.test(part) && /_/.test(part)),
      (count) => drawnToken(seed, `marks ${count}`, { header: marks, claims: marks }),
    );
    const bad = PARTS.flatMap((part) => [
      {
        what: `a token with + for - in its ${part}`,
        token: withPart(token, part, (text) => text.replaceAll('-', '+')),
      },
      {
        what: `a token with / for _ in its ${part}`,
        token: withPart(token, part, (text) => text.replaceAll('_', '/')),
      },
    ]);
    await expectMalformed(subject.decodeJwt, seed, bad, LENIENT);
  });

  test('white space is refused, around a token and inside', async ({ subject, seed }) => {
    const random = seededRandom(seed, 'places');
    const { token } = drawnToken(seed, 'spaced');
    const spaces = [' ', '\n', '\r\n', '\t', '\f', '\v', '\u00a0', '\u2028', '\ufeff', ' \n \n'];
    const bad = spaces.flatMap((space) =>
      inserted(
        token,
        space,
        (part) => `a token with white space in its ${part}`,
        everywhere(random),
      ),
    );
    const both = { what: 'a token with white space on both sides', token: ` ${token} ` };
    await expectMalformed(subject.decodeJwt, seed, [...bad, both], LENIENT);
  });

  test('a Bearer in front is not cut off', async ({ subject, seed }) => {
    const { token } = drawnToken(seed, 'header value');
    const bad = ['Bearer ', 'bearer ', 'Bearer:', 'Authorization: Bearer '].map((prefix) => ({
      what: `a token with ${JSON.stringify(prefix)} in front`,
      token: `${prefix}${token}`,
    }));
    await expectMalformed(subject.decodeJwt, seed, bad, {
      cost: 'Whoever hands over the whole header is told that it is a token, and hands it on to the next program, which fails.',
      see: 'the contract in the README',
    });
  });

  test('every other ASCII character is refused in each part', async ({ subject, seed }) => {
    const random = seededRandom(seed, 'places');
    const { token } = drawnToken(seed, 'ascii');
    const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
    const bad = ascii
      .filter((character) => !/[A-Za-z0-9\-_.]/.test(character))
      .flatMap((character) => {
        const what = (part: string) => `a token with ${printed(character)} in its ${part}`;
        return inserted(token, character, what, somewhere(random));
      });
    await expectMalformed(subject.decodeJwt, seed, bad, LENIENT);
  });

  test('letters and digits beyond ASCII are refused in each part', async ({ subject, seed }) => {
    const random = seededRandom(seed, 'places');
    const { token } = drawnToken(seed, 'beyond');
    // Letters or digits for \p{L}, for the flags iu, or once they are normalized.
    const foreign = ['ß', 'é', 'д', '٣', '\u017f', '\u212a', 'Ａ', '５', '\u{1d49c}', '\u0100'];
    const bad = foreign.flatMap((character) => {
      const what = (part: string) => `a token with ${printed(character)} in its ${part}`;
      return inserted(token, character, what, everywhere(random));
    });
    await expectMalformed(subject.decodeJwt, seed, bad, LENIENT);
  });

  test('a good line beside a bad one does not make a part good', async ({ subject, seed }) => {
    const { token } = drawnToken(seed, 'lines');
    const bad = PARTS.flatMap((part) =>
      ['\n!', '\r\n=', '\u2029*'].map((line) => ({
        what: `a token with a second line in its ${part}`,
        token: withPart(token, part, (text) => text + line),
      })),
    );
    await expectMalformed(subject.decodeJwt, seed, bad, LENIENT);
  });
});
