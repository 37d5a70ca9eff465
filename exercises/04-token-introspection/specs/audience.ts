import { describe } from 'vitest';
import { hostName, seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { withIntrospectors } from './setting.ts';
import { expectActive, expectInactive, expectNotActive, type Stake } from './verdict.ts';

const test = withIntrospectors(exerciseTest<typeof Exercise>());

const ELSEWHERE: Stake = {
  cost: "Any other API that gets tokens from this server, the weakest of them too, can take its users' tokens to you and act as them.",
  see: 'RFC 7662 §4 and RFC 9700 §2.3',
};

describe('checks-audience', () => {
  test('a token for your API is active, alone or among others', async ({
    openIntrospector,
    seed,
  }) => {
    const { introspect, token, audience } = await openIntrospector();
    const other = `https://${hostName(seed, 'other')}`;
    for (const aud of [audience, [audience], [audience, other], [other, audience]]) {
      const what =
        typeof aud === 'string'
          ? 'a good token whose aud is your audience as a text'
          : `a good token whose aud is a list of ${aud.length}, your audience among them`;
      await expectActive(introspect, token({ audience: aud }), what);
    }
  });

  test('a token for another API is inactive', async ({ provenIntrospector, seed }) => {
    const { introspect, token } = await provenIntrospector();
    const other = `https://${hostName(seed, 'other')}`;
    const what = 'a token whose aud is another API';
    await expectInactive(introspect, token({ audience: other }), what, ELSEWHERE);
    await expectInactive(introspect, token({ audience: [other] }), `${what}, in a list`, ELSEWHERE);
  });

  test('an audience that only looks alike is another one', async ({ provenIntrospector, seed }) => {
    const { introspect, token, audience } = await provenIntrospector();
    const suffix = seededRandom(seed, 'suffix').id(4);
    const alike = [
      `${audience}/`,
      `${audience}/${suffix}`,
      `${audience}.${suffix}.test`,
      `${suffix} ${audience}`,
      `${audience} ${suffix}`,
      audience.toUpperCase(),
      audience.slice(0, -1),
      audience.replace('https:', 'http:'),
      audience.replace('https://', ''),
    ];
    const stake: Stake = {
      cost: 'Whoever registers an API with such a name gets tokens that open yours.',
      see: 'RFC 7519 §4.1.3, which RFC 7662 §2.2 refers to',
    };
    for (const aud of alike) {
      const what = `a token whose aud is "${aud}", where your audience is "${audience}"`;
      await expectInactive(introspect, token({ audience: aud }), what, stake);
      await expectInactive(introspect, token({ audience: [aud] }), `${what}, in a list`, stake);
    }
  });

  test('a token for nobody in particular is inactive', async ({ provenIntrospector }) => {
    const { introspect, token, say, api, server } = await provenIntrospector();
    say({ aud: undefined });
    const what = 'a token whose answer has no aud';
    await expectInactive(introspect, token(), what, ELSEWHERE);
    say({ aud: [] });
    await expectInactive(introspect, token(), 'a token whose aud is an empty list', ELSEWHERE);
    say({ aud: '' });
    await expectInactive(introspect, token(), 'a token whose aud is empty', ELSEWHERE);
    // Whoever asks, and whoever answers, is not whom a token is for.
    for (const aud of [api.clientId, server.issuer]) {
      say({ aud });
      const whom = aud === server.issuer ? 'the issuer' : 'the client that asks';
      await expectInactive(introspect, token(), `a token whose aud is ${whom}`, ELSEWHERE);
    }
  });

  test('an aud that is neither text nor list is never good', async ({ provenIntrospector }) => {
    const { introspect, token, say, audience } = await provenIntrospector();
    for (const aud of [{ [audience]: true }, { 0: audience, length: 1 }, true, 1, null]) {
      say({ aud });
      const what = `a token whose aud is ${JSON.stringify(aud)}`;
      await expectNotActive(introspect, token(), what, ELSEWHERE);
    }
  });

  test('your audience in another member does not count', async ({ provenIntrospector, seed }) => {
    const { introspect, token, say, audience } = await provenIntrospector();
    const aud = `https://${hostName(seed, 'other')}`;
    for (const member of ['azp', 'client_id', 'resource', 'audience', 'iss', 'scope']) {
      say({ aud, [member]: audience });
      const what = `a token for another API, whose ${member} is your audience`;
      await expectInactive(introspect, token(), what, ELSEWHERE);
    }
  });
});
