import { describe } from 'vitest';
import { seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { withIntrospectors } from './setting.ts';
import { expectInactive, expectNotActive, type Stake } from './verdict.ts';

const test = withIntrospectors(exerciseTest<typeof Exercise>());

const BELIEVED: Stake = {
  cost: 'Any text that looks like a token opens the API.',
  see: 'RFC 7662 §2.2',
};

describe('only-true-is-active', () => {
  test('tokens that the endpoint does not know are inactive', async ({
    provenIntrospector,
    seed,
  }) => {
    const { introspect } = await provenIntrospector();
    const random = seededRandom(seed, 'unknown tokens');
    for (const token of [random.base64url(32), random.id(5), `${random.id(9)}.a.b`]) {
      await expectInactive(introspect, token, 'a token that nobody issued', BELIEVED);
    }
  });

  test('a token that was revoked is inactive', async ({ provenIntrospector }) => {
    const { server, introspect, token } = await provenIntrospector();
    const revoked = token();
    server.revoke(revoked);
    await expectInactive(introspect, revoked, 'a token that was revoked', {
      cost: 'Opaque tokens are asked about so that they can be withdrawn. Whoever stole one keeps it.',
      see: 'RFC 7662 §2.2 and RFC 7009 §2.2',
    });
  });

  test('a token that the server lets expire is inactive', async ({ provenIntrospector }) => {
    const { introspect, token } = await provenIntrospector();
    const expired = token({ expiresIn: 0 });
    await expectInactive(introspect, expired, 'a token that has expired', BELIEVED);
  });

  test('active: false is inactive, whatever else the answer holds', async ({
    provenIntrospector,
  }) => {
    const { introspect, token, say } = await provenIntrospector();
    say({ active: false, ext: { active: true }, username: '"active":true' });
    const what = 'a token whose answer says active: false, and its sub, aud and exp besides';
    await expectInactive(introspect, token(), what, {
      cost: 'The authorization server said no. A revoked token goes on working.',
      see: 'RFC 7662 §2.2',
    });
  });

  test('active has to be the JSON value true', async ({ provenIntrospector }) => {
    const { introspect, token, say } = await provenIntrospector();
    for (const active of ['false', 'true', 'active', 'yes', 1, 0, '', null, {}, [], [true]]) {
      say({ active });
      const what = `a token whose answer has active: ${JSON.stringify(active)}`;
      await expectNotActive(introspect, token(), what, {
        cost: 'To JavaScript nearly everything is true, the text "false" too. An answer that you do not understand has become a yes.',
        see: 'RFC 7662 §2.2: active is a boolean',
      });
    }
    say({ active: undefined });
    await expectNotActive(introspect, token(), 'a token whose answer has no active at all', {
      cost: 'Any JSON from any server is now a yes, an error object included.',
      see: 'RFC 7662 §2.2: active is required',
    });
  });
});
