import { describe } from 'vitest';
import { seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { expectIssuersRejected } from './issuers.ts';
import { expectPermissions } from './permissions.ts';
import { withProviders } from './setting.ts';
import { expectAccepted } from './verdict.ts';

const test = withProviders(exerciseTest<typeof Exercise>());

describe('workos', () => {
  test('a session token is accepted, with neither aud nor typ', async ({ open }) => {
    await expectAccepted(await open('workos'));
  });

  test('iss ends in your client ID, and nothing else stands for the audience', async ({
    openProven,
    seed,
  }) => {
    const setting = await openProven('workos');
    const { origin, clientId } = setting.server;
    const other = `client_01${seededRandom(seed, 'other client').id(22).toUpperCase()}`;
    await expectIssuersRejected(setting, seed, {
      'nobody in particular': `${origin}/user_management/`,
      "another client's": `${origin}/user_management/${other}`,
      'yours on the host of an AuthKit domain': `https://acme.authkit.test/user_management/${clientId}`,
      'the bare host, as in older samples': origin,
      'the bare host with a slash': `${origin}/`,
    });
  });

  test('permissions are permissions, and a role is none', async ({ open, seed }) => {
    const setting = await open('workos');
    const random = seededRandom(seed, 'permissions');
    const [read, write, role] = [
      `A${random.id(4)}:read`,
      `B${random.id(4)}:write`,
      random.id(6),
    ] as const;
    const roles = { role, roles: [role] };
    const places = { [role]: 'roles', [read]: 'permissions', [write]: 'permissions' };
    await expectPermissions(setting, {
      what: 'a WorkOS token with `permissions` and `roles`',
      token: { claims: { ...roles, permissions: [read, write] } },
      are: [read, write],
      places,
    });
    await expectPermissions(setting, {
      what: 'a WorkOS token without `permissions`',
      token: { claims: { ...roles, permissions: undefined } },
      are: [],
      places,
    });
  });
});
