import { describe } from 'vitest';
import { seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { expectAudiencesRejected } from './audiences.ts';
import { expectIssuersRejected } from './issuers.ts';
import { expectPermissions } from './permissions.ts';
import { withProviders } from './setting.ts';
import { expectAccepted } from './verdict.ts';

const test = withProviders(exerciseTest<typeof Exercise>());

describe('auth0', () => {
  test('an Auth0 token is accepted', async ({ open }) => {
    await expectAccepted(await open('auth0'));
  });

  test('the issuer has its slash, and is compared to the letter', async ({ openProven, seed }) => {
    await expectIssuersRejected(await openProven('auth0'), seed);
  });

  test('the audience may be a text or stand in a list', async ({ open }) => {
    const setting = await open('auth0');
    const { audience, domain } = setting.server;
    const userinfo = `https://${domain}/userinfo`;
    const audiences: Record<string, unknown> = {
      'is a text: your API': audience,
      'is a list of your API alone': [audience],
      'names userinfo first and then your API': [userinfo, audience],
    };
    for (const [which, aud] of Object.entries(audiences)) {
      const what = `a good Auth0 token whose \`aud\` ${which}`;
      await expectAccepted(setting, { what, claims: { aud } });
    }
  });

  test('a token for another API is rejected', async ({ openProven }) => {
    const setting = await openProven('auth0');
    const { audience, domain, clientId } = setting.server;
    await expectAudiencesRejected(setting, {
      audience,
      own: {
        'for userinfo alone': { aud: [`https://${domain}/userinfo`] },
        'for the client itself, as an ID token is': { aud: clientId },
        'for another API, whose `azp` is your audience': {
          aud: ['https://billing.example.com'],
          azp: audience,
        },
      },
    });
  });

  test("both token profiles and a machine's token are accepted", async ({ open }) => {
    const setting = await open('auth0');
    const { server } = setting;
    await expectAccepted(setting, {
      what: 'a good Auth0 token of the RFC 9068 profile (`typ: at+jwt`, `client_id` and no `azp`)',
      header: { typ: 'at+jwt' },
      claims: { azp: undefined, client_id: server.clientId, jti: 'a1' },
    });
    await expectAccepted(setting, {
      what: "a good Auth0 machine's token (`sub` ends in @clients)",
      claims: {
        sub: `${server.clientId}@clients`,
        aud: server.audience,
        gty: 'client-credentials',
        scope: undefined,
      },
    });
  });

  test('the next key, listed already, is good too', async ({ open }) => {
    const setting = await open('auth0');
    const what = 'a good Auth0 token that is signed with the second of the two listed keys';
    await expectAccepted(setting, { what, key: setting.server.nextKey });
    await expectAccepted(setting, { what: 'a good Auth0 token that is signed with the other' });
  });

  test('permissions come from permissions, or else from scope', async ({ open, seed }) => {
    const setting = await open('auth0');
    const random = seededRandom(seed, 'permissions');
    const [read, write] = [`read:A${random.id(5)}`, `write:B${random.id(5)}`] as const;
    const places = {
      openid: 'scope',
      profile: 'scope',
      [read]: 'permissions',
      [write]: 'permissions',
    };
    await expectPermissions(setting, {
      what: 'an Auth0 token with `permissions` and a `scope`',
      token: { claims: { permissions: [read, write], scope: `openid profile ${read}` } },
      are: [read, write],
      places,
    });
    await expectPermissions(setting, {
      what: 'an Auth0 token with `permissions` and no `scope`',
      token: { claims: { permissions: [write], scope: undefined } },
      are: [write],
      places,
    });
    await expectPermissions(setting, {
      what: 'an Auth0 token whose `permissions` are an empty list, beside a `scope`',
      token: { claims: { permissions: [], scope: `profile ${read}` } },
      are: [],
      places: { [read]: 'scope', profile: 'scope' },
    });
    await expectPermissions(setting, {
      what: 'an Auth0 token without `permissions`',
      token: { claims: { permissions: undefined, scope: `${read} ${write}` } },
      are: [read, write],
      places: { [read]: 'scope', [write]: 'scope' },
    });
    await expectPermissions(setting, {
      what: 'an Auth0 token with neither `permissions` nor `scope`',
      token: { claims: { permissions: undefined, scope: undefined } },
      are: [],
      places,
    });
  });
});
