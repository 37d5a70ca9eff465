import { describe } from 'vitest';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { withIntrospectors } from './setting.ts';
import { expectInactive, expectNotActive, type Stake } from './verdict.ts';

const test = withIntrospectors(exerciseTest<typeof Exercise>());

const REFRESH: Stake = {
  cost: 'A refresh token lives for weeks, and is meant for the authorization server alone. Here it opens the API, past all short lifetimes.',
  see: 'RFC 6749 §1.5 and RFC 7662 §2.2',
};

describe('only-access-tokens', () => {
  test('a refresh token is inactive', async ({ provenIntrospector }) => {
    const { server, introspect, api, audience, say } = await provenIntrospector();
    const refreshToken = () => server.grant({ client: api, refresh: true }).refreshToken ?? '';
    const what = 'a refresh token';
    await expectInactive(introspect, refreshToken(), what, REFRESH);
    say({ aud: audience });
    const unmarked = `${what}, whose answer has no token_type`;
    await expectInactive(introspect, refreshToken(), unmarked, REFRESH);
    say({ aud: audience, token_use: 'refresh_token' });
    const marked = `${what}, whose answer has token_use: "refresh_token"`;
    await expectInactive(introspect, refreshToken(), marked, REFRESH);
  });

  test('either mark of a refresh token is enough', async ({ provenIntrospector }) => {
    const { introspect, token, say } = await provenIntrospector();
    const marks = [
      { token_type: undefined },
      { token_use: 'refresh_token' },
      { token_type: 'refresh_token' },
    ];
    for (const members of marks) {
      say(members);
      const words = Object.entries(members).map(([name, value]) =>
        value === undefined ? `no ${name}` : `${name}: "${value}"`,
      );
      const what = `a token whose answer has ${words.join(' and ')}`;
      await expectInactive(introspect, token(), what, REFRESH);
    }
  });

  test('a token that has to be used otherwise than as a bearer token is inactive', async ({
    provenIntrospector,
  }) => {
    const { introspect, token, say } = await provenIntrospector();
    for (const type of ['DPoP', 'dpop', 'mac', 'N_A', 'id_token', 'bearers', 'Bearer DPoP', '']) {
      say({ token_type: type });
      const what = `a token whose token_type is "${type}"`;
      await expectInactive(introspect, token(), what, {
        cost: 'Such a token is only good together with something else, the proof of a key for instance. Without asking for that, you take it from whoever stole it.',
        see: 'RFC 9449 §7.2 and RFC 6749 §7.1',
      });
    }
  });

  test('a token of nobody is inactive', async ({ provenIntrospector }) => {
    const { introspect, token, say } = await provenIntrospector();
    const stake: Stake = {
      cost: 'The API goes on without knowing for whom: as undefined, as nobody, or as whoever is found next.',
      see: 'RFC 7662 §2.2 and the contract in the README',
    };
    say({ sub: undefined, username: 'admin', client_id: 'admin' });
    await expectInactive(introspect, token(), 'a token whose answer has no sub', stake);
    say({ sub: '' });
    await expectInactive(introspect, token(), 'a token whose sub is empty', stake);
    for (const sub of [null, 0, 7, true, {}, ['admin']]) {
      say({ sub });
      const what = `a token whose sub is ${JSON.stringify(sub)}`;
      await expectNotActive(introspect, token(), what, stake);
    }
  });
});
