import { describe } from 'vitest';
import { hostName, seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { openSetting, validate } from './setting.ts';
import { expectAccepted, expectFault, expectProven } from './verdict.ts';

const test = exerciseTest<typeof Exercise>();

const ELSEWHERE = {
  cost: 'It does not name this API, so it was made for somebody else, or for anybody: whoever got it there can act as its user here.',
  see: 'RFC 7519 §4.1.3 and RFC 9068 §4',
};

describe('checks-the-audience', () => {
  test('one of several audiences is enough', async ({ subject, seed }) => {
    const setting = openSetting(subject, seed);
    const own = setting.expected.audience;
    const others = ['https://other.example.com', `${setting.expected.issuer}/userinfo`];
    for (const aud of [own, [own], [own, ...others], [...others, own], [own, own]]) {
      const answer = await validate(setting, setting.token({ claims: { aud } }));
      const what = Array.isArray(aud)
        ? `a good token whose aud is a list of ${aud.length} with this API as number ${aud.indexOf(own) + 1}`
        : 'a good token whose aud is this API, as a text';
      expectAccepted(answer, what, {
        cost: 'aud is a text or a list, and both are common: the same server sends one or the other, depending on what was asked for.',
        see: 'RFC 7519 §4.1.3',
      });
    }
  });

  test('a token for somebody else is refused', async ({ subject, seed }) => {
    const setting = openSetting(subject, seed);
    await expectProven(setting);
    const { payload } = setting.token() as { payload: { client_id: string; sub: string } };
    for (const [what, aud] of [
      ['another API', `https://${hostName(seed, 'billing')}`],
      ['its client, as in an ID token', payload.client_id],
      ['a list of other APIs', ['https://one.example.com', 'https://two.example.com']],
      ['an empty list', []],
      ['the issuer', setting.expected.issuer],
    ] as const) {
      const name = `a token whose aud is ${what}`;
      const reasons = what === 'an empty list' ? ['audience', 'malformed'] : ['audience'];
      await expectFault(setting, { claims: { aud } }, name, reasons, ELSEWHERE);
    }
  });

  test('an audience that only looks like this API is refused', async ({ subject, seed }) => {
    const host = hostName(seed, 'api');
    const audience = `https://${host}/${seededRandom(seed, 'path').id(5)}`;
    const setting = openSetting(subject, seed, '', { audience });
    await expectProven(setting);
    const lookAlikes = [
      `${audience}.evil.example`,
      `${audience}-admin`,
      `${audience}/`,
      `${audience}/sub`,
      audience.slice(0, -1),
      `https://${host}`,
      'https://',
      ' ',
      '*',
      `https://${host}/*`,
      audience.toUpperCase(),
      ` ${audience}`,
      `${audience} https://other.example.com`,
      `https://other.example.com,${audience}`,
      `["${audience}"]`,
    ];
    for (const aud of [...lookAlikes, ...lookAlikes.slice(0, 5).map((each) => [each])]) {
      const shown = Array.isArray(aud) ? `the list ["${aud.join('", "')}"]` : `"${aud}"`;
      const what = `a token whose aud is ${shown}, where this API is "${audience}"`;
      await expectFault(setting, { claims: { aud } }, what, ['audience'], ELSEWHERE);
    }
  });

  test('a token without a readable aud is refused', async ({ subject, seed }) => {
    const setting = openSetting(subject, seed);
    await expectProven(setting);
    for (const [what, audOf] of [
      ['has no aud', () => undefined],
      ['has an empty aud', () => ''],
      ['has null as aud', () => null],
      ['has true as aud', () => true],
      ['has an object as aud, with this API as a member', (own: string) => ({ 0: own, length: 1 })],
      ['has an object as aud, with this API as a name', (own: string) => ({ [own]: true })],
      ['has a list in a list as aud', (own: string) => [[own]]],
    ] as const) {
      const claims = { aud: audOf(setting.expected.audience) };
      const reasons = ['audience', 'malformed'];
      await expectFault(setting, { claims }, `a token that ${what}`, reasons, ELSEWHERE);
    }
  });
});
