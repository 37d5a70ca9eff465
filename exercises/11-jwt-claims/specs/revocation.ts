import { describe, expect } from 'vitest';
import { seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { describeAnswer, isAccepted, reasonOf } from './answer.ts';
import { brokenList, type RevocationList, revocationList } from './revocation-list.ts';
import { type Changes, openSetting, validate } from './setting.ts';
import { expectAccepted, expectProven, expectRefused, type Stake } from './verdict.ts';

const test = exerciseTest<typeof Exercise>();

const STILL_ALIVE: Stake = {
  cost: 'A user signs out everywhere, an admin locks an account, and the stolen token goes on working until it expires.',
  see: 'RFC 9068 §4 and the contract in the README',
};

describe('asks-about-revocation', () => {
  test('a revoked token is refused', async ({ subject, seed }) => {
    const setting = openSetting(subject, seed);
    const random = seededRandom(seed, 'revoked');
    // Revoked and not, by turns at places that nobody can count on.
    for (const revoked of [false, ...Array.from({ length: 6 }, () => random.int(2) === 0), true]) {
      const token = setting.token();
      const { jti } = token.payload as { jti: string };
      const list = revocationList(revoked ? [jti] : [`${jti}x`, jti.slice(0, -1)]);
      const answer = await validate(setting, token, list);
      if (revoked)
        expectRefused(answer, 'a token that isRevoked called revoked', ['revoked'], STILL_ALIVE);
      else expectAccepted(answer, 'a good token that isRevoked did not call revoked');
    }
  });

  test('an answer about revocation is not kept', async ({ subject, seed }) => {
    const setting = openSetting(subject, seed);
    const token = setting.token();
    const { jti } = token.payload as { jti: string };
    expectAccepted(
      await validate(setting, token),
      'a good token that isRevoked did not call revoked',
    );
    for (const time of ['second', 'third']) {
      const again = await validate(setting, token);
      expectAccepted(again, `a good token when it came for the ${time} time`, {
        cost: 'A token is no ticket for one ride: clients show the same one until it ends.',
        see: 'the contract in the README',
      });
    }
    const answer = await validate(setting, token, revocationList([jti]));
    const what = 'a token that was revoked after it had been accepted once';
    expectRefused(answer, what, ['revoked'], STILL_ALIVE);
  });

  test('isRevoked is asked once, with the jti as it stands', async ({ subject, seed }) => {
    const setting = openSetting(subject, seed);
    const id = seededRandom(seed, 'jti').id(6);
    for (const jti of [id, `A/${id.toUpperCase()}=`, ` ${id} `, `Zoë:${id}`, 'constructor', '0']) {
      const list = revocationList();
      const answer = await validate(setting, setting.token({ claims: { jti } }), list);
      expectAccepted(answer, `a good token whose jti is "${jti}"`);
      expectAskedOnce(list, jti);
    }
  });

  test('isRevoked is asked last', async ({ subject, seed, clock }) => {
    const setting = openSetting(subject, seed);
    await expectProven(setting);
    const now = clock.now() / 1_000;
    const faults: readonly (readonly [string, Changes])[] = [
      ['of another type', { header: { typ: 'JWT' } }],
      ['of another issuer', { claims: { iss: 'https://evil.example' } }],
      ['for another API', { claims: { aud: 'https://other.example.com' } }],
      ['that has expired', { claims: { exp: now - 3_600 } }],
      ['that begins later', { claims: { nbf: now + 3_600 } }],
      ['from the future', { claims: { iat: now + 3_600 } }],
      ['without the required scope', { claims: { scope: 'openid' } }],
      ['without sub', { claims: { sub: undefined } }],
      ['without exp', { claims: { exp: undefined } }],
      ['whose exp is a text', { claims: { exp: String(now + 3_600) } }],
      ['whose nbf is a text', { claims: { nbf: String(now - 60) } }],
    ];
    for (const [what, fault] of faults) {
      const list = revocationList();
      const answer = await validate(setting, setting.token(fault), list);
      const count = list.asked.length;
      expect(
        count,
        teach({
          did: `Your validateClaims asked isRevoked about a token ${what}, which is refused anyway.`,
          cost: 'The question often costs a request to a database. Anyone with an old token makes your server ask it as often as they like.',
          see: 'the contract in the README',
        }),
      ).toBe(0);
      expect(
        isAccepted(answer),
        teach({
          did: `Your validateClaims accepted a token ${what}, and did not ask isRevoked either.`,
          ...STILL_ALIVE,
        }),
      ).toBe(false);
    }
  });

  test('a token without a jti that is a text is malformed', async ({ subject, seed }) => {
    const setting = openSetting(subject, seed);
    await expectProven(setting);
    for (const [what, jti] of [
      ['has no jti', undefined],
      ['has an empty jti', ''],
      ['has null as jti', null],
      ['has a number as jti', 7],
      ['has a list as jti', ['tok_1']],
    ] as const) {
      const list = revocationList();
      const token = setting.token({ claims: { jti, sid: 'sid_1', id: 'id_1' } });
      const answer = await validate(setting, token, list);
      expectRefused(answer, `a token that ${what}`, ['malformed'], {
        cost: 'The list of the revoked holds names. What is no name is never found there, so nobody can stop this token.',
        see: 'RFC 9068 §2.2 and RFC 7519 §4.1.7',
      });
      expect(
        list.asked.length,
        teach({
          did: `Your validateClaims asked isRevoked about a token that ${what}.`,
          cost: 'Nobody can answer for a token without a name, and the answer for "undefined" is then everybody’s.',
          see: 'the contract in the README',
        }),
      ).toBe(0);
    }
  });

  test('when nobody can tell, the token is not accepted', async ({ subject, seed }) => {
    const setting = openSetting(subject, seed);
    await expectProven(setting);
    for (const error of [new TypeError('fetch failed'), new Error('not revoked'), new Error('')]) {
      const list = brokenList(error);
      const token = setting.token();
      const { jti } = token.payload as { jti: string };
      const answer = await validate(setting, token, list);
      const what = 'a token while isRevoked rejected';
      expect(
        isAccepted(answer),
        teach({
          did: describeAnswer(answer, what),
          cost: 'Whoever can disturb the way to the list of the revoked brings every revoked token back to life.',
          see: 'the contract in the README',
        }),
      ).toBe(false);
      const reason = reasonOf(answer);
      expect(
        [null, 'revoked'],
        teach({
          did: `${describeAnswer(answer, what)} It has to be 'revoked', or the error itself.`,
          cost: 'Every other reason says something about the token that nobody has found out.',
          see: 'the contract in the README',
        }),
      ).toContain(reason);
      expectAskedOnce(list, jti);
      const after = await validate(setting, token);
      expectAccepted(after, 'a good token once isRevoked worked again', {
        cost: 'A hiccup of a second becomes an outage of minutes.',
        see: 'the contract in the README',
      });
    }
  });
});

/** `isRevoked` was asked about this token, once. */
function expectAskedOnce({ asked }: RevocationList, jti: string): void {
  expect(
    asked.length,
    teach({
      did: `Your validateClaims asked isRevoked ${asked.length} times about one token. It has to ask once.`,
      cost:
        asked.length === 0
          ? 'A revoked token goes on working until it expires.'
          : 'Each question may cost a request, and two answers may differ.',
      see: 'the contract in the README',
    }),
  ).toBe(1);
  expect(
    asked[0],
    teach({
      did: `Your validateClaims asked isRevoked about something else than the token's jti, which is "${jti}".`,
      cost: 'The list knows tokens by their jti, character by character. Under any other name none of them is found.',
      see: 'RFC 7519 §4.1.7',
    }),
  ).toBe(jti);
}
