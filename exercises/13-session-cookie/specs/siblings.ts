import { describe } from 'vitest';
import type { Initiator } from '#fixtures/browser/index.ts';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { withBank } from './bank.ts';
import { expectNoForgedTransfer, type Forgery } from './forgery.ts';
import { mallory, onlooker, tossCookies, withTokens } from './mallory.ts';
import { BROWSERS } from './page.ts';
import { signIn } from './visit.ts';

const test = withBank(exerciseTest<typeof Exercise>());

const SAME_SITE = {
  cost: 'Same-site is not same-origin. SameSite cookies travel between hosts of one site, so a hacked blog next door empties the accounts.',
  see: 'RFC 6265bis §8.8.1 and RFC 10017 §6.1.3',
};

describe('sibling-hosts', () => {
  for (const { what, options } of BROWSERS) {
    test(`a page on a sibling host transfers nothing, in ${what}`, async ({ openBank }) => {
      const bank = await openBank();
      const loot = await mallory(bank);
      const sources: Initiator[] = [
        { by: 'form', page: bank.sibling },
        { by: 'form', page: bank.sibling, intoFrame: true },
        { by: 'fetch', page: bank.sibling, mode: 'no-cors', credentials: 'include' },
        { by: 'fetch', page: bank.sibling, credentials: 'include' },
      ];
      const bodies = withTokens({ to: loot.user.name, amount: '1000' }, loot);
      const attacks = bodies.map(({ fields, how }) => ({
        who: `a page on a sibling host had sent, in ${what}${how}`,
        forgeries: sources.map((from) => ({ path: '/transfer', from, fields })),
        ...SAME_SITE,
      }));
      await expectNoForgedTransfer(bank, await signIn(bank, options), attacks);
    });

    test(`cookies that a sibling host plants help nobody, in ${what}`, async ({ openBank }) => {
      const bank = await openBank();
      const loot = await mallory(bank);
      const seen = await onlooker(bank);
      const from: Initiator = { by: 'form', page: bank.sibling };
      const fields = { to: loot.user.name, amount: '1000' };
      for (const { token, cookies } of [loot, seen]) {
        const victim = await signIn(bank, options);
        const forgeries = withTokens(fields, { token, cookies }).map(
          (body): Forgery => ({ path: '/transfer', from, fields: body.fields }),
        );
        await expectNoForgedTransfer(
          bank,
          victim,
          [
            {
              who: `a sibling host had sent in ${what}, with a CSRF token of the attacker's and the cookie to it planted for the whole site`,
              forgeries,
              cost: 'A token that only has to match a cookie, or only has to be signed, is one that the attacker can bring along. Bind it to the session.',
              see: 'https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html',
            },
          ],
          { before: () => tossCookies(bank, victim.page.browser, cookies, '/transfer') },
        );
      }
    });
  }

  test('headers of the own page do not help a script on a sibling host', async ({ openBank }) => {
    const bank = await openBank();
    const loot = await mallory(bank);
    const from: Initiator = { by: 'fetch', page: bank.sibling, credentials: 'include' };
    const headers = { 'X-Requested-By': 'web', 'X-CSRF-Token': loot.token ?? 'x' };
    const fields = { to: loot.user.name, amount: '1000', csrfToken: loot.token ?? 'x' };
    const forgeries = [{ path: '/transfer', from, fields, headers }];
    await expectNoForgedTransfer(bank, await signIn(bank), [
      {
        who: 'a script on a sibling host had sent, with headers that your app had allowed in its answer to a preflight',
        forgeries,
        ...SAME_SITE,
      },
    ]);
  });
});
