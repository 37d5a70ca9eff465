import { describe, expect } from 'vitest';
import { seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { describeAnswer, isAccepted } from './answer.ts';
import { lastFirst } from './revocation-list.ts';
import { openSetting, validate } from './setting.ts';
import { expectAccepted, expectProven, expectRefused } from './verdict.ts';

const test = exerciseTest<typeof Exercise>();

const MIXED = {
  cost: 'Under load one user is served as another, or by another API’s rules. Keep nothing outside of the call.',
  see: 'the contract in the README',
};

describe('accepts-good-tokens', () => {
  test('a good token is accepted, as its subject and with its scopes', async ({
    subject,
    seed,
  }) => {
    const setting = openSetting(subject, seed);
    const token = setting.token();
    const answer = await validate(setting, token);
    expectAccepted(answer, 'a good token, issued a minute ago at most and valid for an hour');
    const { sub, scope } = token.payload as { sub: string; scope: string };
    expect(
      answer,
      teach({
        did: `${describeAnswer(answer, 'a good token')} But its subject or its scopes are not those of the token.`,
        cost: 'The API behind serves the data of somebody else, or forgets a right.',
        see: 'RFC 9068 §2.2',
      }),
    ).toMatchObject({ ok: true, subject: sub, scopes: expect.arrayContaining(scope.split(' ')) });
  });

  test('what servers add is no fault', async ({ subject, seed, clock }) => {
    const setting = openSetting(subject, seed);
    await expectProven(setting);
    const now = clock.now() / 1_000;
    const additions = [
      ['a header with more members', { header: { x5t: 'abc', cty: 'JWT', jku: 'x' } }],
      ['a header without kid', { header: { kid: undefined } }],
      ['an nbf in the past', { claims: { nbf: now - 60 } }],
      ['an auth_time, an acr and an amr', { claims: { auth_time: now, acr: '1', amr: ['pwd'] } }],
      ['claims of its own', { claims: { azp: 'spa', permissions: ['x'], ext: { tenant: null } } }],
      ['a payload with a typ of its own', { claims: { typ: 'Bearer' } }],
      ['a list as scp beside its scope', { claims: { scp: ['nothing'] } }],
    ] as const;
    for (const [what, changes] of additions) {
      const answer = await validate(setting, setting.token(changes));
      expectAccepted(answer, `a good token with ${what}`, {
        cost: 'What a token says besides is no fault (RFC 7519 §4). A server that adds a claim one day locks everyone out.',
        see: 'RFC 7519 §4',
      });
    }
  });

  test('each token is judged by itself', async ({ subject, seed }) => {
    const random = seededRandom(seed, 'order');
    const settings = ['', 'b', 'c'].map((label) => openSetting(subject, seed, label));
    // Good and bad by turns at places that nobody can count on.
    const drawn = Array.from({ length: 9 }, () => [random.int(3), random.int(2) === 0] as const);
    for (const [index, withBad] of [[0, true] as const, [1, true] as const, ...drawn]) {
      const [own, other] = [settings[index], settings[(index + 1) % 3]];
      if (own === undefined || other === undefined) continue;
      expectAccepted(
        await validate(own, own.token()),
        'a good token, after others had been judged',
        MIXED,
      );
      if (!withBad) continue;
      expectRefused(
        await validate(own, own.token({ claims: { iss: other.expected.issuer } })),
        'a token that names another issuer',
        ['issuer'],
        MIXED,
      );
    }
  });

  test('calls that overlap do not mix', async ({ subject, seed }) => {
    const labels = ['', 'b', 'c'];
    const gate = lastFirst(labels.length);
    const calls = labels.map((label) => {
      const setting = openSetting(subject, seed, label);
      const token = setting.token();
      const { sub } = token.payload as { sub: string };
      return { sub, answer: validate(setting, token, gate) };
    });
    for (const [index, { sub, answer: pending }] of calls.entries()) {
      const answer = await pending;
      const what = `good token ${index + 1} of three whose validations overlapped`;
      expectAccepted(answer, what);
      expect(
        isAccepted(answer) && answer.subject,
        teach({
          did: `Your validateClaims answered with another token's subject to ${what}.`,
          ...MIXED,
        }),
      ).toBe(sub);
    }
  });
});
