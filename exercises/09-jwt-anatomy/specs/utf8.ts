import { describe, expect } from 'vitest';
import { seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { PLAIN_HEADER, someOctets, tokenOf } from './tokens.ts';
import { expectDecoded } from './verdict.ts';

const test = exerciseTest<typeof Exercise>();

/** Texts whose characters take two, three and four octets, and one that JSON escapes. */
const NAMES = [
  'Zoë Müller',
  'Łukasz Żak',
  'Анна',
  '鍵の木',
  'שרה',
  '🗝️ 👩🏽‍💻',
  'e\u0301',
  '\u2028',
  'a\u0000b',
];

/** What a text becomes when each of its octets is taken for a character. */
function mojibake(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

function describeText(given: unknown, right: string, where: string): string {
  if (given === mojibake(right)) {
    return `Your decodeJwt took every octet of the ${where} for a character: "${right}" became "${mojibake(right)}".`;
  }
  if (given === right.normalize('NFC')) {
    return `Your decodeJwt normalized a text in the ${where}: other characters, though they look the same.`;
  }
  return `Your decodeJwt read the ${where} as something else than UTF-8: "${right}" became "${String(given).slice(0, 60)}".`;
}

const GARBLED = {
  cost: 'Names come out garbled, and two people whose names differ may come out the same, or one person as two.',
  see: 'RFC 7519 §3 and RFC 8259 §8.1',
};

describe('reads-utf8', () => {
  test('characters outside of ASCII are read in the payload', async ({ subject, seed }) => {
    for (const name of NAMES) {
      const token = tokenOf(PLAIN_HEADER, { name, [name]: 1 }, someOctets(seed));
      const what = 'a token with characters outside of ASCII in its payload';
      const { payload } = await expectDecoded(subject.decodeJwt, { what, token }, GARBLED);
      const given: unknown = Reflect.get(Object(payload), 'name');
      expect(given, teach({ did: describeText(given, name, 'payload'), ...GARBLED })).toBe(name);
      expect(
        Object.keys(Object(payload)),
        teach({
          did: 'Your decodeJwt changed the name of a member that has characters outside of ASCII.',
          ...GARBLED,
        }),
      ).toContain(name);
    }
  });

  test('they are read in the header too', async ({ subject, seed }) => {
    const kid = seededRandom(seed, 'kid').pick(NAMES.slice(0, 5));
    const token = tokenOf({ ...PLAIN_HEADER, kid }, {}, someOctets(seed));
    const what = 'a token with characters outside of ASCII in its header';
    const { header } = await expectDecoded(subject.decodeJwt, { what, token }, GARBLED);
    const given: unknown = Reflect.get(Object(header), 'kid');
    expect(given, teach({ did: describeText(given, kid, 'header'), ...GARBLED })).toBe(kid);
  });

  test('a long text is read to its end', async ({ subject, seed }) => {
    const name = 'ключ 鍵 🗝 '.repeat(1_200);
    const token = tokenOf(PLAIN_HEADER, { name }, someOctets(seed));
    const what = 'a token with a text of 12,000 characters in it';
    const { payload } = await expectDecoded(subject.decodeJwt, { what, token }, GARBLED);
    expect(
      Reflect.get(Object(payload), 'name') === name,
      teach({
        did: 'Your decodeJwt changed a long text with characters of two to four octets. Does it decode the octets in pieces?',
        ...GARBLED,
      }),
    ).toBe(true);
  });
});
