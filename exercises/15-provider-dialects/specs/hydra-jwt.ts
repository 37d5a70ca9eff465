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

describe('hydra-jwt', () => {
  for (const issuerSlash of [false, true]) {
    const configured = issuerSlash ? 'with a slash' : 'without a slash';

    test(`an issuer that was configured ${configured} is taken as it is`, async ({
      openProven,
      seed,
    }) => {
      await expectIssuersRejected(await openProven('hydra', { issuerSlash }), seed);
    });
  }

  test('both token profiles are accepted', async ({ open }) => {
    const setting = await open('hydra');
    await expectAccepted(setting);
    const what = 'a good Hydra token whose header says `typ: at+jwt`';
    await expectAccepted(setting, { what, header: { typ: 'at+jwt' } });
    await expectAccepted(setting, {
      what: "a good Hydra token of a machine, whose `sub` is the client's ID",
      claims: { sub: setting.server.clientId },
    });
  });

  test('your API stands in the list of audiences', async ({ openProven }) => {
    const setting = await openProven('hydra');
    const { audience, clientId } = setting.server;
    await expectAccepted(setting, {
      what: 'a good Hydra token whose `aud` lists another API and then yours',
      claims: { aud: ['https://billing.example.com', audience] },
    });
    await expectAudiencesRejected(setting, {
      audience,
      own: {
        'for the client itself, as an ID token is': { aud: [clientId] },
        'for nobody, whose `client_id` is your audience': { aud: [], client_id: audience },
      },
    });
  });

  test('permissions are scp, a list, or else scope, a text', async ({ open, seed }) => {
    const setting = await open('hydra');
    const random = seededRandom(seed, 'scopes');
    const [read, write, own] = ['read', 'write', 'own'].map(
      (kind) => `${kind}:N${random.id(5)}`,
    ) as [string, string, string];
    const ext = { scp: [own], scope: own, permissions: [own] };
    const cases = [
      {
        what: 'a Hydra token whose `scp` is a list',
        claims: { scp: [read, write], ext },
        places: { [read]: 'scp', [write]: 'scp' },
        are: [read, write],
      },
      {
        what: 'a Hydra token with `scope` in place of `scp`',
        claims: { scp: undefined, scope: `${read} ${write}`, ext },
        places: { [read]: 'scope', [write]: 'scope' },
        are: [read, write],
      },
      {
        what: 'a Hydra token with both `scp` and `scope`',
        claims: { scp: [read, write], scope: `${read} ${write}` },
        places: { [read]: 'scp', [write]: 'scp' },
        are: [read, write],
      },
      {
        what: 'a Hydra token whose `scp` is empty',
        claims: { scp: [], ext },
        places: {},
        are: [],
      },
      {
        what: 'a Hydra token with neither `scp` nor `scope`',
        claims: { scp: undefined, ext: undefined },
        places: {},
        are: [],
      },
    ];
    for (const { what, claims, places, are } of cases) {
      const known = { ...places, [own]: 'ext' };
      await expectPermissions(setting, { what, token: { claims }, are, places: known });
    }
  });
});
