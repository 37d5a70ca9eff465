import { seededRandom } from '#fixtures/seed/index.ts';
import type { Issued } from './key-store.ts';

type NamedText = readonly [what: string, text: string];

/** Texts that are no keys: empty, odd, huge, or names that objects have. */
export function strangeTexts(seed: string, { id, key }: Issued): NamedText[] {
  const drawn = seededRandom(seed, 'strange');
  return [
    ['an empty text', ''],
    ['a single space', ' '],
    ['the text "undefined"', 'undefined'],
    ['the text "null"', 'null'],
    ['the text "true"', 'true'],
    ['the text "0"', '0'],
    ['the text "__proto__"', '__proto__'],
    ['the text "constructor"', 'constructor'],
    ['the text "toString"', 'toString'],
    ['a broken percent encoding', '%E0%A4%A'],
    ['a text of marks', drawn.pick(['.', '..', ':', '_', '-', '%', '$', '{}', '[]', '"', "'"])],
    ['a text with half a surrogate pair', `\ud83d${drawn.id(8)}`],
    ['a text outside of ASCII', 'ключ-🗝'],
    ['a text of 20,000 characters', drawn.id(20_000)],
    ['a piece of SQL', "' OR '1'='1"],
    ['a pattern that matches everything', '.*'],
    ['the id of a key', id],
    ['the id of a key with a dot after it', `${id}.`],
    ['the id of a key with something behind it', `${id}.${drawn.base64url(32)}`],
    ['the id of a key twice', `${id}.${id}`],
    [
      '__proto__ in place of an id',
      key.includes(id) ? key.replace(id, '__proto__') : '__proto__.x',
    ],
    [
      'constructor in place of an id',
      key.includes(id) ? key.replace(id, 'constructor') : 'constructor.x',
    ],
  ];
}

/** Texts that differ from a key by little. None of them is the key, or `other`. */
export function nearlyTheKey(seed: string, key: string, other: string): NamedText[] {
  const random = seededRandom(seed, 'nearly');
  const half = Math.floor(key.length / 2);
  const places = [0, half, key.length - 1 - random.int(4), random.int(key.length)];
  const texts: NamedText[] = [
    ['a key with more behind it', `${key}.${random.base64url(32)}`],
    ['a key with one more character', `${key}x`],
    ['a key with an = behind it', `${key}=`],
    ['a key in quotes', `"${key}"`],
    ['a key with ApiKey before it', `ApiKey ${key}`],
    ...[' ', '\t', '\n', '\r\n', '\u00a0', '\0'].flatMap((blank): NamedText[] => [
      [`a key with ${nameOf(blank)} behind it`, key + blank],
      [`a key with ${nameOf(blank)} before it`, blank + key],
    ]),
    ['a key in lower case', key.toLowerCase()],
    ['a key in upper case', key.toUpperCase()],
    ['a key with one letter in the other case', otherCase(key)],
    ['a key without its last character', key.slice(0, -1)],
    ['a key without its first character', key.slice(1)],
    ['the first half of a key', key.slice(0, half)],
    ['the second half of a key', key.slice(half)],
    ['a key twice', key + key],
    ['a key with a full-width letter in it', key.replace(/[A-Za-z0-9]/, fullWidth)],
    [
      'a key with a percent-encoded character in it',
      `%${key.charCodeAt(0).toString(16)}${key.slice(1)}`,
    ],
    [
      'the first half of one key and the second half of another',
      key.slice(0, half) + other.slice(half),
    ],
    ...places.map((at): NamedText => ['a key with one character exchanged', exchanged(key, at)]),
  ];
  return texts.filter(([, text]) => text !== key && text !== other);
}

function nameOf(blank: string): string {
  if (blank === ' ') return 'a space';
  if (blank === '\t') return 'a tab';
  if (blank === '\u00a0') return 'a no-break space';
  return blank === '\0' ? 'a zero character' : 'a line break';
}

/** The last letter in its other case: if it is part of the secret, it counts. */
function otherCase(key: string): string {
  return key.replace(/[A-Za-z](?=[^A-Za-z]*$)/, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  );
}

function fullWidth(character: string): string {
  return String.fromCodePoint(character.charCodeAt(0) + 0xfee0);
}

/**
 * Exchanges a character for another one that the key could have there. In base64 the two differ in their
 * highest bit, which even the last character of a key uses.
 */
function exchanged(key: string, at: number): string {
  const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const hex = '0123456789abcdef';
  const alphabet = /^[^G-Zg-z]*$/.test(key.slice(-16)) ? hex : base64;
  const place = alphabet.indexOf(key[at] ?? '');
  const instead = place < 0 ? 'A' : alphabet[(place + alphabet.length / 2) % alphabet.length];
  return key.slice(0, at) + instead + key.slice(at + 1);
}
