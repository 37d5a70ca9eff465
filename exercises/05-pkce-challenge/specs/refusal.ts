import { describe, expect } from 'vitest';
import { exerciseTest, type SubjectError, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { letters } from './unreserved.ts';

const test = exerciseTest<typeof Exercise>();

/** How a call ended: the name of the error that it was refused with, or `null` when it was answered. */
async function refusedWith(call: Promise<unknown>): Promise<string | null> {
  return call.then(
    () => null,
    (error: SubjectError) => error.name,
  );
}

const COST =
  'A bad verifier goes unnoticed until the token request, after the user has signed in, and comes back as a bare invalid_grant.';

/** The lesson for a verifier that had to be refused. `what` completes "a verifier …". */
function notRefused(name: string | null, what: string): string {
  return teach({
    did:
      name === null
        ? `Your createCodeChallenge accepted a verifier ${what}: it neither threw an error nor rejected.`
        : `Your createCodeChallenge refused a verifier ${what} with ${name}, where the contract asks for RangeError.`,
    cost:
      name === null
        ? COST
        : 'A caller that handles RangeError takes this one for a fault of the program.',
    see: 'RFC 7636 §4.1',
  });
}

describe('refuses-bad-verifiers', () => {
  test('legal verifiers of 43 and 128 characters are answered', async ({ subject, seed }) => {
    for (const length of [43, 128]) {
      const name = await refusedWith(subject.createCodeChallenge(letters(seed, length)));
      expect(
        name,
        teach({
          did: `Your createCodeChallenge refused a legal verifier of ${length} characters with ${name}.`,
          cost: 'The shortest and the longest legal verifier are legal. A client that makes one cannot sign in.',
          see: 'RFC 7636 §4.1',
        }),
      ).toBeNull();
    }
  });

  test('each of the marks - . _ ~ is legal', async ({ subject, seed }) => {
    for (const mark of '-._~') {
      const name = await refusedWith(subject.createCodeChallenge(mark + letters(seed, 42) + mark));
      expect(
        name,
        teach({
          did: `Your createCodeChallenge refused a verifier with the legal character ${mark}, with ${name}.`,
          cost: 'All four marks are unreserved characters. A library that draws from the whole alphabet breaks against your code.',
          see: 'RFC 7636 §4.1',
        }),
      ).toBeNull();
    }
  });

  test('nothing at all is too few', async ({ subject }) => {
    const name = await refusedWith(subject.createCodeChallenge(''));
    expect(name, notRefused(name, 'without any characters')).toBe('RangeError');
  });

  test('a good piece inside a bad verifier does not make it good', async ({ subject, seed }) => {
    // Longer than 128 on the whole, so that a check of the length alone is not what fails here.
    for (const bad of [
      `${letters(seed, 50)}!${letters(seed, 100)}`,
      `${letters(seed, 100)}+${letters(seed, 50)}`,
    ]) {
      const name = await refusedWith(subject.createCodeChallenge(bad));
      expect(name, notRefused(name, 'of which only a piece is good')).toBe('RangeError');
    }
  });

  test('42 characters are too few', async ({ subject, seed }) => {
    const name = await refusedWith(subject.createCodeChallenge(letters(seed, 42)));
    expect(name, notRefused(name, 'of only 42 characters')).toBe('RangeError');
  });

  test('129 characters are too many', async ({ subject, seed }) => {
    const name = await refusedWith(subject.createCodeChallenge(letters(seed, 129)));
    expect(name, notRefused(name, 'of as many as 129 characters')).toBe('RangeError');
  });

  test('a foreign character is refused wherever it stands', async ({ subject, seed }) => {
    for (const character of '+/=%!é') {
      for (const at of [0, 25, 50]) {
        const good = letters(seed, 50);
        const name = await refusedWith(
          subject.createCodeChallenge(good.slice(0, at) + character + good.slice(at)),
        );
        expect(name, notRefused(name, `that holds ${character}`)).toBe('RangeError');
      }
    }
  });

  test('every other character is foreign, within ASCII and outside', async ({ subject, seed }) => {
    const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
    const foreign = ascii.filter((character) => !/[A-Za-z0-9\-._~]/.test(character));
    // The last ones are letters or digits for \p{L}, for the flags iu, or once they are normalized.
    const outside = ['ß', 'д', '٣', '\u017f', '\u212a', 'Ａ', '５', '\u{1d49c}'];
    for (const character of [...foreign, ...outside]) {
      const name = await refusedWith(
        subject.createCodeChallenge(`${letters(seed, 50)}${character}${letters(seed, 30)}`),
      );
      const code = character.codePointAt(0) ?? 0;
      const printed = code > 0x20 && code < 0x7f ? character : `U+${code.toString(16)}`;
      expect(name, notRefused(name, `that holds ${printed}`)).toBe('RangeError');
    }
  });

  test('white space around a good verifier is refused, line breaks too', async ({
    subject,
    seed,
  }) => {
    const good = letters(seed, 50);
    for (const bad of [` ${good}`, `${good} `, `${good}\t`]) {
      const name = await refusedWith(subject.createCodeChallenge(bad));
      expect(name, notRefused(name, 'with white space around it')).toBe('RangeError');
    }
    for (const bad of [`${good}\n`, `\n${good}`, `${good}\r\n`, `!\n${good}`]) {
      const name = await refusedWith(subject.createCodeChallenge(bad));
      expect(name, notRefused(name, 'with a line break in it')).toBe('RangeError');
    }
  });
});
