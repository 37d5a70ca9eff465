import { describe, expect } from 'vitest';
import type { Initiator } from '#fixtures/browser/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { withBank } from './bank.ts';
import { expectUnchanged, forge, SIGNED_OUT } from './forgery.ts';
import { openPage } from './page.ts';
import { expectSignedIn, signIn } from './visit.ts';

const test = withBank(exerciseTest<typeof Exercise>());

const GET = {
  cost: 'SameSite=Lax sends the cookie along with links, so one click on a link elsewhere is enough. Only a POST may change something.',
  see: 'RFC 9110 §9.2.1',
};

describe('cross-site', () => {
  test('links, images and other methods than POST transfer nothing', async ({ openBank }) => {
    const bank = await openBank();
    const victim = await signIn(bank);
    const fields = { to: bank.random.id(6), amount: '1000' };
    const link: Initiator = { by: 'link', page: bank.stranger };
    const image: Initiator = { by: 'image', page: bank.sibling };
    const own: Initiator = { by: 'fetch', page: bank.origin };
    const overridden = { ...fields, _method: 'POST', method: 'POST' };
    const override = { 'X-HTTP-Method-Override': 'POST', 'X-Method-Override': 'POST' };
    const attempts = [
      { what: 'a link on another site had asked for with GET', from: link, fields },
      { what: 'a link with _method=POST had asked for with GET', from: link, fields: overridden },
      { what: 'an image on a sibling host had asked for with GET', from: image, fields },
      { what: 'came as a HEAD', from: own, fields, method: 'HEAD' },
      { what: 'came as an OPTIONS', from: own, fields, method: 'OPTIONS' },
      { what: 'came as a GET with a header that names POST', from: own, fields, headers: override },
    ];
    for (const { what, method = 'GET', ...attempt } of attempts) {
      await forge(bank, victim.page.browser, { path: '/transfer', method, ...attempt });
      await expectUnchanged(victim, 0, { who: what, ...GET });
    }
  });

  test('links sign nobody in or out', async ({ openBank }) => {
    const bank = await openBank();
    const victim = await signIn(bank);
    const from: Initiator = { by: 'link', page: bank.stranger };
    await forge(bank, victim.page.browser, { path: '/logout', method: 'GET', from });
    await expectSignedIn(
      victim,
      ' after a GET /logout that a link on another site had asked for',
      SIGNED_OUT,
    );
    const { name, password } = bank.newUser();
    const fields = { user: name, password };
    const page = openPage(bank);
    await forge(bank, page.browser, { path: '/login', method: 'GET', from, fields });
    const { status } = await page.me();
    expect(
      status,
      teach({
        did: `Your app answered GET /me with ${status} after a GET /login with user and password in the URL.`,
        ...GET,
      }),
    ).toBe(401);
  });
});
