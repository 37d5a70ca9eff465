import { describe } from 'vitest';
import { hostName } from '#fixtures/seed/index.ts';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { expectEscaped, expectInert, expectUnlinked } from './error-page.ts';
import { OPEN_REDIRECT } from './refused.ts';
import { withServers } from './setting.ts';
import { expectPage } from './verdict.ts';

const test = withServers(exerciseTest<typeof Exercise>());

describe('guards-the-redirect', () => {
  test('the page repeats nothing that could be a script or a link', async ({
    open,
    seed,
    random,
  }) => {
    const server = await open();
    const evil = hostName(seed, 'evil', 'test');
    const mark = random.id(6);
    const script = `${mark}"'><img src=x onerror=alert(${random.int(9_999)})>${mark}`;
    const cases = [
      { what: 'client_id', spoiled: { clientId: script } },
      { what: 'redirect_uri', spoiled: { redirectUri: `https://${evil}/${script}` } },
      { what: 'state', spoiled: { redirectUri: `https://${evil}/`, state: script } },
    ];
    for (const way of await server.ways()) {
      await way.authorized();
      for (const { what, spoiled } of cases) {
        const parameters = way.request(way.signIn(spoiled));
        const answer = await way.authorize(parameters);
        const described = `a ${what} with a script in it${way.manner}`;
        expectPage(answer, described, OPEN_REDIRECT);
        expectEscaped(answer, what, mark);
        expectUnlinked(answer, evil);
        expectInert(answer, described);
      }
    }
  });
});
