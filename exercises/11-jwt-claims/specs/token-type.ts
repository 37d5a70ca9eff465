import { describe } from 'vitest';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { openSetting, validate } from './setting.ts';
import { expectAccepted, expectFault, expectProven } from './verdict.ts';

const test = exerciseTest<typeof Exercise>();

const CONFUSED = {
  cost: 'An ID token, a logout token or whatever else the issuer signs now opens your API. Clients receive such tokens without ever asking for access.',
  see: 'RFC 9068 §4 and RFC 8725 §3.11',
};

describe('checks-the-type', () => {
  test('at+jwt is accepted in every spelling', async ({ subject, seed }) => {
    const setting = openSetting(subject, seed);
    for (const typ of [
      'at+jwt',
      'AT+JWT',
      'At+Jwt',
      'application/at+jwt',
      'APPLICATION/AT+JWT',
      'Application/at+JWT',
    ]) {
      const answer = await validate(setting, setting.token({ header: { typ } }));
      expectAccepted(answer, `a good token whose typ is ${typ}`, {
        cost: 'Media types have no case, and the prefix application/ may be left out. Tokens of a server that follows the rules are turned away.',
        see: 'RFC 9068 §4 and RFC 7515 §4.1.9',
      });
    }
  });

  test('another kind of token is refused', async ({ subject, seed }) => {
    const setting = openSetting(subject, seed);
    await expectProven(setting);
    for (const typ of [
      'JWT',
      'jwt',
      'application/jwt',
      'id+jwt',
      'logout+jwt',
      'dpop+jwt',
      'secevent+jwt',
      'oauth-authz-req+jwt',
      'rt+jwt',
      'Bearer',
    ]) {
      await expectFault(
        setting,
        { header: { typ } },
        `a token whose typ is ${typ}`,
        ['type'],
        CONFUSED,
      );
    }
  });

  test('a type that only looks like it is refused', async ({ subject, seed }) => {
    const setting = openSetting(subject, seed);
    await expectProven(setting);
    for (const typ of [
      'at+jwtx',
      'xat+jwt',
      'not-at+jwt',
      'at+jwt+x',
      'attjwt',
      'atjwt',
      'at jwt',
      'at%2Bjwt',
      'át+jwt',
      ' at+jwt',
      'at+jwt ',
      'text/at+jwt',
      '/at+jwt',
      'applicationXat+jwt',
      'application/x/at+jwt',
      'application/application/at+jwt',
      'at+jwt, JWT',
      'at',
    ]) {
      await expectFault(
        setting,
        { header: { typ } },
        `a token whose typ is "${typ}", which is neither at+jwt nor application/at+jwt`,
        ['type'],
        CONFUSED,
      );
    }
  });

  test('a token without a typ that is a text is refused', async ({ subject, seed }) => {
    const setting = openSetting(subject, seed);
    await expectProven(setting);
    for (const [what, typ] of [
      ['has no typ', undefined],
      ['has an empty typ', ''],
      ['has null as typ', null],
      ['has a number as typ', 1],
      ['has a list as typ', ['at+jwt']],
    ] as const) {
      // Keycloak's payloads have a typ of their own, which is another thing.
      const changes = { header: { typ }, claims: { typ: 'at+jwt' } };
      const reasons = ['type', 'malformed'];
      await expectFault(setting, changes, `a token that ${what} in its header`, reasons, CONFUSED);
    }
  });
});
