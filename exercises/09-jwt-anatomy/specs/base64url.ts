import { describe } from 'vitest';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { PLAIN_HEADER, someOctets, tokenOf } from './tokens.ts';
import { expectRefused, type NamedToken } from './verdict.ts';

const test = exerciseTest<typeof Exercise>();

const LENIENT = {
  cost: 'Then one token has many spellings. A block list, a cache or a log that compares texts knows only one of them, and the next program refuses what yours has let in.',
  see: 'RFC 7515 §2 and RFC 4648 §3.3',
};

const PARTS = ['header', 'payload', 'signature'] as const;

/** A token whose parts can take further characters: `lengths` of them, divided by 4, leave nothing. */
function roomyToken(seed: string): string[] {
  const header = { ...PLAIN_HEADER, kid: 'k~~?>>>' };
  const payload = { sub: 'user~~?>>>?' };
  for (const part of [header, payload]) {
    const key = 'kid' in part ? 'kid' : 'sub';
    while (JSON.stringify(part).length % 3 !== 0)
      Reflect.set(part, key, `${Reflect.get(part, key)}x`);
  }
  return tokenOf(header, payload, someOctets(seed, 63)).split('.');
}

/** The token with one of its parts changed. */
function changed(parts: readonly string[], at: number, change: (part: string) => string): string {
  return parts.map((part, index) => (index === at ? change(part) : part)).join('.');
}

/** One token for each part, with the same change. `what` completes "a token with …". */
function inEachPart(seed: string, what: string, change: (part: string) => string): NamedToken[] {
  const parts = roomyToken(seed);
  return PARTS.map((part, at) => ({
    what: `a token with ${what} in its ${part}`,
    token: changed(parts, at, change),
  }));
}

const inside = (character: string) => (part: string) =>
  part.slice(0, 6) + character + part.slice(6);

describe('strict-base64url', () => {
  test('padding is malformed', async ({ subject, seed }) => {
    const parts = tokenOf({ ...PLAIN_HEADER, kid: 'k1' }, { sub: 'u' }, someOctets(seed, 64)).split(
      '.',
    );
    const padded = (part: string) => part.padEnd(Math.ceil(part.length / 4) * 4, '=');
    for (const [at, name] of PARTS.entries()) {
      for (const pad of [padded, (part: string) => `${part}=`, (part: string) => `${part}==`]) {
        const token = changed(parts, at, pad);
        if (token === parts.join('.')) continue;
        await expectRefused(
          subject.decodeJwt,
          { what: `a token whose ${name} is padded with =`, token },
          LENIENT,
        );
      }
    }
  });

  test('+ and / of plain base64 are malformed', async ({ subject, seed }) => {
    const signature = Uint8Array.from([
      ...someOctets(seed, 57),
      0xfb,
      0xef,
      0xbe,
      0xff,
      0xff,
      0xff,
    ]);
    const payload = { sub: '~~?~~>>>???>>' };
    const parts = tokenOf({ ...PLAIN_HEADER, kid: '>>>???~~~' }, payload, signature).split('.');
    for (const [at, name] of PARTS.entries()) {
      for (const [url, plain] of [
        ['-', '+'],
        ['_', '/'],
      ] as const) {
        const token = changed(parts, at, (part) => part.replaceAll(url, plain));
        if (token === parts.join('.')) continue;
        const what = `a token with ${plain} for ${url} in its ${name}`;
        await expectRefused(subject.decodeJwt, { what, token }, LENIENT);
      }
    }
  });

  test('white space is malformed, around a token too', async ({ subject, seed }) => {
    const whole = roomyToken(seed).join('.');
    const blanks = [
      [' ', 'a space'],
      ['\t', 'a tab'],
      ['\n', 'a line break'],
      ['\r\n', 'a line break'],
      ['\u00a0', 'a no-break space'],
      ['\ufeff', 'a byte order mark'],
      ['\u2028', 'a line separator'],
    ] as const;
    for (const [blank, name] of blanks) {
      const tokens = [
        { what: `a token with ${name} after it`, token: whole + blank },
        { what: `a token with ${name} before it`, token: blank + whole },
        {
          what: `a token with ${name} after its first dot`,
          token: whole.replace('.', `.${blank}`),
        },
        ...inEachPart(seed, name, inside(blank)),
      ];
      for (const named of tokens) await expectRefused(subject.decodeJwt, named, LENIENT);
    }
  });

  test('every other character is malformed, in each part', async ({ subject, seed }) => {
    const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
    const foreign = ascii.filter((character) => !/[A-Za-z0-9_.-]/.test(character));
    // The last ones are letters or digits for \p{L}, for the flags iu, or once they are normalized.
    const outside = ['ß', 'д', '٣', '\u017f', '\u212a', 'Ａ', '５', '\u{1d49c}', '\u200b'];
    for (const character of [...foreign, ...outside]) {
      const code = character.codePointAt(0) ?? 0;
      const printed =
        code > 0x20 && code < 0x7f ? character : `U+${code.toString(16).padStart(4, '0')}`;
      const tokens = inEachPart(seed, `the foreign character ${printed}`, inside(character));
      for (const named of tokens) await expectRefused(subject.decodeJwt, named, LENIENT);
    }
  });

  test('a part that ends in the middle of an octet is malformed', async ({ subject, seed }) => {
    for (const named of inEachPart(seed, 'one character too many', (part) => `${part}A`)) {
      await expectRefused(subject.decodeJwt, named, {
        cost: 'Four characters are three octets, three are two, two are one. One character is none, and Node.js drops it in silence: another spelling of the same token.',
        see: 'RFC 4648 §4 and §5',
      });
    }
  });
});
