import { describe, expect } from 'vitest';
import { type Browser, type Initiator, openBrowser } from '#fixtures/browser/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { type Bank, withBank } from './bank.ts';
import { expectRefusal, forge, SIGNED_OUT } from './forgery.ts';
import { type Loot, onlooker, tossCookies, withTokens } from './mallory.ts';
import { BROWSERS, openPage } from './page.ts';
import { expectSignedIn, isDone, signIn } from './visit.ts';

const test = withBank(exerciseTest<typeof Exercise>());

const LOGIN_CSRF = {
  cost: 'The user works in the attacker’s account without knowing it. What they enter or search for lands with the attacker.',
  see: 'https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html',
};

/** The attacker's form would sign the browser in to the attacker's account. It must not. */
async function expectNotSignedIn(
  bank: Bank,
  browser: Browser,
  from: Initiator,
  who: string,
  loot: Loot,
): Promise<void> {
  const { name, password } = bank.newUser();
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  const headers = from.by === 'address-bar' ? type : {};
  const bodies = withTokens({ user: name, password }, loot);
  const answers: (Response | null)[] = [];
  for (const { fields } of bodies) {
    answers.push(await forge(bank, browser, { path: '/login', from, fields, headers }));
  }
  const me = await openPage(bank, browser).me();
  // The first that was not refused is the one that got through.
  const through = bodies[answers.findIndex((answer) => answer !== null && isDone(answer))];
  expect(
    me.status === 200 ? me.body['user'] : null,
    teach({
      did: `Your app signed a browser in to the attacker's account, with a form that ${who}${through?.how ?? ''}.`,
      ...LOGIN_CSRF,
    }),
  ).toBeNull();
  for (const answer of answers) {
    if (answer !== null) expectRefusal(answer, `a sign-in with a form that ${who}`, false);
  }
}

describe('login-csrf', () => {
  for (const { what, options } of BROWSERS) {
    test(`nobody else signs a browser in, in ${what}`, async ({ openBank }) => {
      const bank = await openBank();
      const loot = await onlooker(bank);
      const shy = { url: bank.sibling, referrerPolicy: 'no-referrer' } as const;
      const sources: [string, Initiator][] = [
        ['a page on another site', { by: 'form', page: bank.stranger }],
        ['a page on a sibling host', { by: 'form', page: bank.sibling }],
        ['a page on a sibling host, with Origin: null', { by: 'form', page: shy }],
        ['another app on the device', { by: 'address-bar' }],
      ];
      for (const [who, from] of sources) {
        await expectNotSignedIn(
          bank,
          openBrowser(options),
          from,
          `${who} had sent, in ${what}`,
          loot,
        );
      }
      const visited = openPage(bank, options);
      await visited.me();
      for (const [who, from] of sources) {
        await expectNotSignedIn(bank, visited.browser, from, `${who} had sent, in ${what}`, loot);
      }
      await signIn(bank, visited.browser);
    });

    test(`nobody else signs a user out or swaps the account, in ${what}`, async ({ openBank }) => {
      const bank = await openBank();
      const victim = await signIn(bank, options);
      const { name, password } = bank.newUser();
      for (const page of [bank.stranger, bank.sibling]) {
        const from: Initiator = { by: 'form', page };
        const { browser } = victim.page;
        const where = `a form on another origin had sent in ${what}`;
        const left = await forge(bank, browser, { path: '/logout', from });
        await expectSignedIn(victim, ` after a POST /logout that ${where}`, SIGNED_OUT);
        if (left !== null) expectRefusal(left, `a POST /logout that ${where}`, false);
        await forge(bank, browser, { path: '/login', from, fields: { user: name, password } });
        await expectSignedIn(victim, ` after a POST /login that ${where}`, SIGNED_OUT);
      }
    });
  }

  test('cookies that a sibling host plants sign nobody in', async ({ openBank }) => {
    const bank = await openBank();
    const loot = await onlooker(bank);
    const page = openPage(bank);
    await page.me();
    tossCookies(bank, page.browser, loot.cookies, '/login');
    const from: Initiator = { by: 'form', page: bank.sibling };
    const who = "a sibling host had sent, after it had planted the attacker's cookies";
    await expectNotSignedIn(bank, page.browser, from, who, loot);
  });
});
