import { describe } from 'vitest';
import { hostName, seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { expectIssuersRejected } from './issuers.ts';
import { expectPermissions } from './permissions.ts';
import { verifierFor, withProviders } from './setting.ts';
import { expectAccepted, expectRejectedClaims } from './verdict.ts';

const test = withProviders(exerciseTest<typeof Exercise>());

const FOREIGN_PAGE = {
  cost: 'There is no audience here: `azp` alone says which page the session token was made for. A page of somebody else on the same Clerk instance, or one that set up a look-alike host, now acts as your users.',
  see: 'the contract in the README, under Clerk',
};

describe('clerk', () => {
  test('a session token is accepted, without any aud', async ({ open }) => {
    const setting = await open('clerk');
    await expectAccepted(setting);
    for (const azp of setting.server.authorizedParties) {
      await expectAccepted(setting, {
        what: `a good Clerk token whose \`azp\` is one of two authorized parties, ${azp}`,
        claims: { azp },
      });
    }
  });

  test('the issuer is compared to the letter', async ({ openProven, seed }) => {
    await expectIssuersRejected(await openProven('clerk'), seed);
  });

  test('azp has to be there and be an authorized party', async ({ openProven, seed }) => {
    const setting = await openProven('clerk');
    const [page = ''] = setting.server.authorizedParties;
    const parties: Record<string, unknown> = {
      missing: undefined,
      null: null,
      'an empty text': '',
      "somebody else's page": `https://${hostName(seed, 'other')}`,
      'a host that begins with that of your page': `${page}.evil.test`,
      'the beginning of your page': page.slice(0, -1),
      'your page with a slash behind it': `${page}/`,
      'your page in capitals': page.toUpperCase(),
      'your page with http': page.replace('https:', 'http:'),
      'your page and another, with a comma between': `${page},https://evil.test`,
    };
    for (const [which, azp] of Object.entries(parties)) {
      const what = `a Clerk token whose \`azp\` is ${which}`;
      await expectRejectedClaims(setting, what, { claims: { azp } }, FOREIGN_PAGE);
    }
    await expectRejectedClaims(
      setting,
      'a Clerk token without `azp` whose `aud` is your page',
      { claims: { azp: undefined, aud: page } },
      FOREIGN_PAGE,
    );
  });

  test('an empty list of authorized parties authorizes nobody', async ({ openProven, subject }) => {
    const setting = await openProven('clerk');
    const config = { provider: 'clerk', issuer: setting.server.issuer } as const;
    const verify = await verifierFor(subject, { ...config, authorizedParties: [] });
    const nobody = { ...setting, verify };
    for (const azp of [setting.server.authorizedParties[0], undefined]) {
      const what = `a Clerk token ${azp === undefined ? 'without `azp`' : 'with an `azp`'}, though the list of authorized parties is empty`;
      await expectRejectedClaims(nobody, what, { claims: { azp } }, FOREIGN_PAGE);
    }
  });

  test('a pending session is no session yet', async ({ openProven }) => {
    const setting = await openProven('clerk');
    const what = 'a good Clerk token whose `sts` is active';
    await expectAccepted(setting, { what, claims: { sts: 'active' } });
    await expectRejectedClaims(
      setting,
      'a Clerk token whose `sts` is pending',
      { claims: { sts: 'pending' } },
      {
        cost: 'The user has a step to go, such as a second factor to set up or an organization to choose. Whoever holds only the password is in.',
        see: 'the contract in the README, under Clerk',
      },
    );
  });

  test('an OAuth access token of Clerk is not a session', async ({ openProven }) => {
    const setting = await openProven('clerk');
    await expectRejectedClaims(
      setting,
      'a Clerk token whose header says `typ: at+jwt`',
      { header: { typ: 'at+jwt' } },
      {
        cost: 'Such a token lets another application do a few things for the user. It now counts as the user, signed in on your page.',
        see: 'RFC 8725 §3.11 and the contract, under Clerk',
      },
    );
  });

  test('permissions are those in the active organization', async ({ open, seed }) => {
    const setting = await open('clerk');
    const random = seededRandom(seed, 'permissions');
    const [read, manage, role] = ['read', 'manage', 'role'].map(
      (name) => `${name}_N${random.id(4)}`,
    ) as [string, string, string];
    const organization = { id: 'org_1', rol: role, slg: 'acme', fpm: '3' };
    const places = { [role]: 'o.rol', [read]: 'o.per', [manage]: 'o.per' };
    const cases = [
      {
        what: 'a Clerk token whose `o.per` has two names',
        o: { ...organization, per: `${read},${manage}` },
        are: [read, manage],
      },
      {
        what: 'a Clerk token whose `o.per` has one name',
        o: { ...organization, per: manage },
        are: [manage],
      },
      {
        what: 'a Clerk token whose `o.per` is empty',
        o: { ...organization, per: '' },
        are: [],
      },
      { what: 'a Clerk token whose `o` has no `per`', o: organization, are: [] },
      { what: 'a Clerk token without an active organization', o: undefined, are: [] },
    ];
    for (const { what, o, are } of cases) {
      await expectPermissions(setting, { what, token: { claims: { o } }, are, places });
    }
  });
});
