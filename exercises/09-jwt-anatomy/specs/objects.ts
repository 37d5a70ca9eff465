import { describe, expect } from 'vitest';
import { seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { attempt, membersOf } from './answer.ts';
import { PLAIN_HEADER, someOctets, tokenOf } from './tokens.ts';
import { signedSentence } from './vectors.ts';
import { CONTRACT, expectDecoded, expectRefused } from './verdict.ts';

const test = exerciseTest<typeof Exercise>();

const NO_CLAIMS = {
  cost: 'What is no JSON object has no claims. Code that goes on with it reads undefined, or throws at null.exp.',
  see: 'RFC 7519 §7.2',
};

/** JSON that is no object. */
const OTHER_JSON: readonly (readonly [string, string])[] = [
  ['null', 'null'],
  ['a list', '[{"sub":"admin"}]'],
  ['an empty list', '[]'],
  ['a text', '"admin"'],
  ['a text that holds JSON', '"{\\"sub\\":\\"admin\\"}"'],
  ['a number', '7'],
  ['true', 'true'],
  ['false', 'false'],
];

/** What is no JSON. */
const NO_JSON: readonly (readonly [string, string])[] = [
  ['nothing at all', ''],
  ['a sentence', 'not JSON'],
  ['JSON that breaks off', '{"sub":"admin"'],
  ['JSON with more behind it', '{"sub":"admin"}x'],
  ['two JSON objects', '{"sub":"admin"}{"sub":"user"}'],
  ['JSON with a comma too many', '{"sub":"admin",}'],
  ['an object with names that are not quoted', '{sub:"admin"}'],
  ['an object in single quotes', "{'sub':'admin'}"],
  ['an object with a comment', '{/* who */"sub":"admin"}'],
  ['a form', 'sub=admin'],
  ['white space', ' \n'],
];

describe('objects-only', () => {
  test('a payload that is other JSON than an object is malformed', async ({ subject, seed }) => {
    for (const [what, payload] of OTHER_JSON) {
      const token = tokenOf(PLAIN_HEADER, payload, someOctets(seed));
      await expectRefused(
        subject.decodeJwt,
        { what: `a token whose payload is ${what}`, token },
        NO_CLAIMS,
      );
    }
  });

  test('a header that is other JSON than an object is malformed', async ({ subject, seed }) => {
    for (const [what, header] of [...OTHER_JSON, ['a list with alg in it', '["ES256"]'] as const]) {
      const token = tokenOf(header, { sub: 'admin' }, someOctets(seed));
      await expectRefused(
        subject.decodeJwt,
        { what: `a token whose header is ${what}`, token },
        NO_CLAIMS,
      );
    }
  });

  test('a part that is not JSON is malformed', async ({ subject, seed }) => {
    for (const [what, text] of NO_JSON) {
      for (const [part, token] of [
        ['payload', tokenOf(PLAIN_HEADER, text, someOctets(seed))],
        ['header', tokenOf(text, { sub: 'admin' }, someOctets(seed))],
      ] as const) {
        await expectRefused(
          subject.decodeJwt,
          { what: `a token whose ${part} is ${what}`, token },
          NO_CLAIMS,
        );
      }
    }
  });

  test('a good signature does not make a sentence a JWT', async ({ subject }) => {
    await expectRefused(subject.decodeJwt, signedSentence, NO_CLAIMS);
  });

  test('a member named __proto__ gives nothing to the object', async ({ subject, seed }) => {
    // Drawn, because a careless merge leaves it in every object of the process.
    const name = `admin_${seededRandom(seed, 'member').id(6)}`;
    const text = (sub: string) => `{"alg":"ES256","sub":"${sub}","__proto__":{"${name}":true}}`;
    const shown: unknown[] = [];
    for (const token of [
      tokenOf(PLAIN_HEADER, text('u1'), someOctets(seed)),
      tokenOf(text('u2'), { sub: 'u2' }, someOctets(seed)),
    ]) {
      const { threw, header, payload } = membersOf(await attempt(subject.decodeJwt, token));
      expect(
        threw,
        teach({
          did: 'Your decodeJwt threw on a token with a member named __proto__.',
          cost: 'Anyone can send such a text, and each one becomes a 500.',
          see: CONTRACT,
        }),
      ).toBeUndefined();
      shown.push(header, payload);
    }
    const what = 'a good token, after one with a member named __proto__,';
    const plain = tokenOf(PLAIN_HEADER, { sub: 'u3' }, someOctets(seed));
    const after = await expectDecoded(subject.decodeJwt, { what, token: plain }, NO_CLAIMS);
    shown.push(after['header'], after['payload']);
    const gained = shown.filter((part) => name in Object(part));
    expect(
      gained.length,
      teach({
        did: 'Your decodeJwt let a member named __proto__ become the prototype of what it returned: the object now has members that it seems to have by itself.',
        cost: 'Whoever writes the token gives themselves payload.admin, past every look at the object’s own members. Hand on what JSON.parse gives; Object.assign and assignments turn it into a prototype.',
        see: 'MDN, “Object.prototype.__proto__”',
      }),
    ).toBe(0);
  });
});
