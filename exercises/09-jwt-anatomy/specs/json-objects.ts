import { describe } from 'vitest';
import { seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { drawnToken, tokenOf } from './drawn-token.ts';
import { NO_JSON, NO_UTF8, OTHER_JSON } from './no-json-object.ts';
import { sentenceVector } from './rfc-vectors.ts';
import { attempt, expectMalformed, expectRead } from './verdict.ts';

const test = exerciseTest<typeof Exercise>();

const NO_OBJECT = {
  cost: 'What is no JSON object has no members. Code that goes on with it compares undefined with undefined, or crashes on null.',
  see: 'RFC 7519 §7.2',
};

const DISAGREEMENT = {
  cost: 'Another program reads such a text differently or not at all, and two programs that disagree on a token are what an attacker looks for.',
  see: 'RFC 7519 §7.2',
};

const REPLACED = {
  cost: 'A decoder that writes U+FFFD for what it cannot read gives two users one name: "user-" and octet ff, "user-" and octet fe.',
  see: 'RFC 7519 §7.2',
};

describe('json-objects', () => {
  for (const part of ['header', 'payload'] as const) {
    test(`a ${part} that is other JSON than an object is refused`, async ({ subject, seed }) => {
      const bad = OTHER_JSON.map(([kind, json]) => ({
        what: `a token whose ${part} is ${kind}`,
        token: tokenOf(seed, { [part]: json }),
      }));
      await expectMalformed(subject.decodeJwt, seed, bad, NO_OBJECT);
    });

    test(`a ${part} that is no JSON is refused`, async ({ subject, seed }) => {
      const bad = NO_JSON.map(([kind, text]) => ({
        what: `a token whose ${part} is ${kind}`,
        token: tokenOf(seed, { [part]: text }),
      }));
      await expectMalformed(subject.decodeJwt, seed, bad, DISAGREEMENT);
    });

    test(`a ${part} that is no UTF-8 is refused`, async ({ subject, seed }) => {
      const bad = NO_UTF8.map(([kind, octets]) => ({
        what: `a token whose ${part} is no UTF-8 (${kind})`,
        token: tokenOf(seed, { [part]: octets }),
      }));
      await expectMalformed(subject.decodeJwt, seed, bad, REPLACED);
    });
  }

  test('a signed token that holds no JSON is no JWT', async ({ subject, seed }) => {
    const nested = tokenOf(seed, {
      header: { alg: 'ES256', cty: 'JWT' },
      payload: drawnToken(seed, 'inner').token,
    });
    const bad = [
      {
        what: 'the token of RFC 8037 Appendix A.4, whose payload is a sentence',
        token: sentenceVector,
      },
      { what: 'a token whose payload is another token', token: nested },
    ];
    await expectMalformed(subject.decodeJwt, seed, bad, NO_OBJECT);
  });

  test('an object without members, and a U+FFFD that was sent, are read', async ({
    subject,
    seed,
  }) => {
    // The `a` keeps the number of marks in the part the same for every seed.
    const sub = `${seededRandom(seed, 'sub').id(4)}a\ufffd`;
    for (const [what, header, payload] of [
      ['a token without claims', { alg: 'ES256' }, {}],
      ['a token in which a U+FFFD was sent', { alg: 'ES256', kid: '\ufffd' }, { sub }],
    ] as const) {
      const answer = await attempt(subject.decodeJwt, tokenOf(seed, { header, payload }));
      expectRead(answer, { header, payload }, what);
    }
  });
});
