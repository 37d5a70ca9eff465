import { describe, expect } from 'vitest';
import { exerciseTest, shown, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { withBank } from './bank.ts';
import { BROWSERS, openPage } from './page.ts';
import { expectSignedIn, expectTransfer, signIn, transfersOf } from './visit.ts';

const test = withBank(exerciseTest<typeof Exercise>());

describe('own-page', () => {
  for (const { what, options } of BROWSERS) {
    test(`its own page transfers, in ${what}`, async ({ openBank }) => {
      const bank = await openBank();
      const visit = await signIn(bank, options);
      const first = { to: 'Zoë & Söhne', amount: '12' };
      const second = { to: bank.random.id(6), amount: '5' };
      await expectTransfer(visit, first, [], `a transfer of its own page in ${what}`);
      await expectTransfer(visit, second, [first], `a second transfer of its own page in ${what}`);
    });
  }

  test('an origin with a port is an origin too', async ({ openBank }) => {
    const bank = await openBank({ port: 8443 });
    for (const { options } of BROWSERS) {
      const transfer = { to: bank.random.id(6), amount: '3' };
      await expectTransfer(
        await signIn(bank, options),
        transfer,
        [],
        `a transfer at ${bank.origin}`,
      );
    }
  });

  test("a user's transfers are the user's, not the session's", async ({ openBank }) => {
    const bank = await openBank();
    const phone = await signIn(bank);
    const transfer = { to: bank.random.id(6), amount: '9' };
    await expectTransfer(phone, transfer, []);
    const laptop = await signIn(bank, {}, phone.user);
    const listed = transfersOf(await laptop.page.me());
    expect(
      listed,
      teach({
        did: `Your app listed ${shown(listed)} on a second device of a user who had made one transfer on the first.`,
        cost: 'Users do not see what was done in their name.',
        see: 'the contract in the README',
      }),
    ).toEqual([transfer]);
  });

  test('GET /me answers whoever typed the address', async ({ openBank }) => {
    const bank = await openBank();
    const { user, page } = await signIn(bank);
    const request = page.browser.request(`${bank.origin}/me`, { from: { by: 'address-bar' } });
    const answer = await bank.send(request);
    expect(
      answer.status,
      teach({
        did: `Your app answered GET /me with ${answer.status} when ${user.name} opened it from the address bar.`,
        cost: 'A GET changes nothing, so it needs no defence against forgeries. Bookmarks stop working.',
        see: 'https://www.w3.org/TR/fetch-metadata/',
      }),
    ).toBe(200);
  });

  test('without a session there is no transfer', async ({ openBank }) => {
    const bank = await openBank();
    const { status } = await openPage(bank).transfer({ to: bank.random.id(6), amount: '1' });
    expect(
      [401, 403],
      teach({
        did: `Your app answered a transfer of its own page without a session with ${status}, where 401 is due.`,
        cost: 'The page cannot tell that the user has to sign in again.',
        see: 'the contract in the README',
      }),
    ).toContain(status);
  });

  test('an incomplete transfer is refused and not recorded', async ({ openBank }) => {
    const bank = await openBank();
    const visit = await signIn(bank);
    for (const fields of [
      {},
      { to: 'x' },
      { amount: '1' },
      { to: '', amount: '1' },
      { to: 'x', amount: '' },
    ]) {
      const what = `a transfer with the fields ${JSON.stringify(fields)}`;
      const { status } = await visit.page.post('/transfer', fields as Record<string, string>);
      const listed = transfersOf(await expectSignedIn(visit, ` after ${what}`));
      expect(
        [status, listed.length],
        teach({
          did: `Your app answered ${what} with ${status} and lists ${listed.length} transfers after it. 400 and none are due.`,
          cost: 'Money goes to nobody, or nothing goes to somebody.',
          see: 'the contract in the README',
        }),
      ).toEqual([400, 0]);
    }
    await expectTransfer(visit, { to: bank.random.id(6), amount: '0.50' }, []);
  });
});
