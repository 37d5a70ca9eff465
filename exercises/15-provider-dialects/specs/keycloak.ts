import { describe } from 'vitest';
import { seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { expectAudiencesRejected } from './audiences.ts';
import { expectIssuersRejected } from './issuers.ts';
import { expectPermissions } from './permissions.ts';
import { withProviders } from './setting.ts';
import { expectAccepted, expectRejectedClaims } from './verdict.ts';

const test = withProviders(exerciseTest<typeof Exercise>());

describe('keycloak', () => {
  test("a realm's token is accepted, though a key for encryption is listed first", async ({
    open,
  }) => {
    await expectAccepted(await open('keycloak'));
  });

  test('a server with /auth in its paths is the same', async ({ open }) => {
    const setting = await open('keycloak', { legacyPath: true });
    await expectAccepted(setting, {
      what: 'a good token of a Keycloak whose baseUrl ends in /auth',
    });
  });

  test('the issuer is your realm, to the letter', async ({ openProven, seed }) => {
    const setting = await openProven('keycloak');
    const { baseUrl, realm, issuer } = setting.server;
    await expectIssuersRejected(setting, seed, {
      'the master realm of the same server': `${baseUrl}/realms/master`,
      'a realm whose name begins with that of yours': `${issuer}-2`,
      'the server without a realm': baseUrl,
      'your realm under /auth': `${baseUrl}/auth/realms/${realm}`,
    });
  });

  test('the audience may be a text or stand in a list', async ({ open }) => {
    const setting = await open('keycloak');
    const { audience } = setting.server;
    const audiences: Record<string, unknown> = {
      'is a text: your API': audience,
      'is a list of your API alone': [audience],
      'names account first and then your API': ['account', audience],
    };
    for (const [which, aud] of Object.entries(audiences)) {
      const what = `a good Keycloak token whose \`aud\` ${which}`;
      await expectAccepted(setting, { what, claims: { aud } });
    }
  });

  test('neither account nor azp stands for the audience', async ({ openProven }) => {
    const setting = await openProven('keycloak');
    const { audience } = setting.server;
    await expectAudiencesRejected(setting, {
      audience,
      own: {
        'whose `aud` is `account`': { aud: 'account' },
        'whose `aud` is a list of `account` alone': { aud: ['account'] },
        'whose `azp` is your audience and whose `aud` is `account`': {
          aud: 'account',
          azp: audience,
        },
        'whose `azp` is your audience and which has no `aud`': { aud: undefined, azp: audience },
        'for another API, with roles of yours in `resource_access`': {
          aud: ['billing-api'],
          resource_access: { [audience]: { roles: ['reader'] } },
        },
      },
      always: { resource_access: undefined },
    });
  });

  test("the payload's typ says which tokens are access tokens", async ({ openProven, seed }) => {
    const setting = await openProven('keycloak');
    const what = 'a good Keycloak token whose header says `typ: at+jwt`';
    await expectAccepted(setting, { what, header: { typ: 'at+jwt' } });
    const invented = seededRandom(seed, 'typ').id(6);
    const others = ['ID', 'Refresh', 'Offline', 'Logout', 'Serialized-ID', 'Logout-Action', ''];
    for (const typ of [...others, invented, `Bearer-${invented}`]) {
      await expectRejectedClaims(
        setting,
        `a Keycloak token whose payload says \`typ: ${typ || '""'}\``,
        { claims: { typ } },
        {
          cost: 'An ID token, a refresh token and a logout token are signed by the same realm and were never meant for an API. Whoever gets to see one of them is in. Go by the one kind that is good: a realm has more of the others than you know.',
          see: 'RFC 8725 §3.11, §3.12 and the contract, under Keycloak',
        },
      );
    }
  });

  test("permissions are the realm's roles and those of your API", async ({ open, seed }) => {
    const setting = await open('keycloak');
    const { audience } = setting.server;
    const random = seededRandom(seed, 'roles');
    const [own, realm, foreign, top] = ['own', 'realm', 'foreign', 'top'].map(
      (kind) => `${kind}-N${random.id(5)}`,
    ) as [string, string, string, string];
    const others = {
      account: { roles: ['view-profile'] },
      'billing-api': { roles: [foreign] },
    };
    const places = {
      [own]: `resource_access.${audience}.roles`,
      [realm]: 'realm_access.roles',
      [foreign]: 'resource_access.billing-api.roles',
      'view-profile': 'resource_access.account.roles',
      [top]: 'roles',
      email: 'scope',
      profile: 'scope',
    };
    const cases = [
      {
        what: 'a Keycloak token with roles of the realm, of your API and of others',
        claims: {
          realm_access: { roles: [realm] },
          resource_access: { ...others, [audience]: { roles: [own] } },
          roles: [top],
        },
        are: [realm, own],
      },
      {
        what: 'a Keycloak token with roles of the realm alone',
        claims: { realm_access: { roles: [realm] }, resource_access: undefined },
        are: [realm],
      },
      {
        what: 'a Keycloak token with roles of your API alone',
        claims: { realm_access: undefined, resource_access: { [audience]: { roles: [own] } } },
        are: [own],
      },
      {
        what: "a Keycloak token with other clients' roles alone",
        claims: { realm_access: undefined, resource_access: others },
        are: [],
      },
      {
        what: 'a Keycloak token without any roles',
        claims: { realm_access: undefined, resource_access: undefined },
        are: [],
      },
    ];
    for (const { what, claims, are } of cases) {
      await expectPermissions(setting, { what, token: { claims }, are, places });
    }
  });
});
