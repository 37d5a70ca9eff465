import { describe } from 'vitest';
import { hostName, seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { openSetting, validate } from './setting.ts';
import { expectAccepted, expectFault, expectProven } from './verdict.ts';

const test = exerciseTest<typeof Exercise>();

const LOOK_ALIKE = {
  cost: 'Whoever can register a name or a tenant that looks like your issuer’s decides who your users are. An issuer is compared character by character.',
  see: 'RFC 7519 §4.1.1 and RFC 9068 §4',
};

describe('checks-the-issuer', () => {
  test('the issuer is taken as it is configured', async ({ subject, seed }) => {
    const host = hostName(seed, 'auth');
    for (const issuer of [
      `https://${host}`,
      `https://${host}/`,
      `https://${host}/realms/demo`,
      `https://${host}/tenant%20one/`,
      `https://${host}:8443/oauth2/default`,
    ]) {
      const setting = openSetting(subject, seed, '', { issuer });
      const answer = await validate(setting, setting.token());
      expectAccepted(answer, `a good token of the issuer ${issuer}, which is the expected one`);
    }
  });

  test('an issuer that only looks like it is refused', async ({ subject, seed }) => {
    const host = hostName(seed, 'auth');
    const path = `/${seededRandom(seed, 'tenant').id(5)}`;
    const issuer = `https://${host}${path}`;
    const setting = openSetting(subject, seed, '', { issuer });
    await expectProven(setting);
    for (const iss of [
      `https://${hostName(seed, 'evil')}${path}`,
      `${issuer}/`,
      `${issuer}.evil.example`,
      `${issuer}2`,
      `${issuer}/other`,
      `${issuer}?tenant=other`,
      `${issuer}#`,
      `https://${host}`,
      `https://${host}/`,
      `https://${host}/${path}`,
      `https://${host}/.${path}`,
      `https://${host}/other`,
      `https://${host}:443${path}`,
      `http://${host}${path}`,
      `https://${host.toUpperCase()}${path}`,
      `https://${host}${path.toUpperCase()}`,
      `https://${host}.evil.example${path}`,
      `https://x.${host}${path}`,
      `https://evil.example@${host}${path}`,
      `https://evil.example/?${issuer}`,
      `https://${host}${path.slice(0, -1)}`,
      ` ${issuer}`,
      `${host}${path}`,
    ]) {
      const what = `a token whose iss is "${iss}", where "${issuer}" is expected`;
      await expectFault(setting, { claims: { iss } }, what, ['issuer'], LOOK_ALIKE);
    }
  });

  test('a slash at the end of the expected issuer has to be there', async ({ subject, seed }) => {
    const issuer = `https://${hostName(seed, 'auth')}/`;
    const setting = openSetting(subject, seed, '', { issuer });
    await expectProven(setting);
    const iss = issuer.slice(0, -1);
    const what = `a token whose iss is "${iss}", where "${issuer}" is expected`;
    await expectFault(setting, { claims: { iss } }, what, ['issuer'], LOOK_ALIKE);
  });

  test('a token without an iss that is a text is refused', async ({ subject, seed }) => {
    const setting = openSetting(subject, seed);
    await expectProven(setting);
    for (const [what, issOf] of [
      ['has no iss', () => undefined],
      ['has an empty iss', () => ''],
      ['has null as iss', () => null],
      ['has a list as iss', (issuer: string) => [issuer]],
      ['has an object as iss', (issuer: string) => ({ issuer })],
    ] as const) {
      const claims = { iss: issOf(setting.expected.issuer) };
      await expectFault(setting, { claims }, `a token that ${what}`, ['issuer', 'malformed'], {
        cost: 'Nobody says whose token it is, so every issuer whose key you know may have made it.',
        see: 'RFC 9068 §2.2 and §4',
      });
    }
  });
});
