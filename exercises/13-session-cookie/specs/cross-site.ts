import { describe } from 'vitest';
import { type Initiator, openBrowser } from '#fixtures/browser/index.ts';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { type Bank, withBank } from './bank.ts';
import {
  type Attack,
  expectNoForgedTransfer,
  expectUnchanged,
  type Forgery,
  forge,
} from './forgery.ts';
import { mallory, plantCookie, withTokens } from './mallory.ts';
import { BROWSERS } from './page.ts';
import { similarOrigins } from './similar-origins.ts';
import { expectTransfer, signIn } from './visit.ts';

const test = withBank(exerciseTest<typeof Exercise>());

const CSRF = {
  cost: 'Whoever gets your user to open a page sends their money away.',
  see: 'RFC 10017 §6.1.3 and the contract in the README',
};
const OLD = { fetchMetadata: false, sameSite: false };

/** A page of another site. Its URL names the app, and it lets everybody know its URL. */
function strangersPage(bank: Bank) {
  return { url: `${bank.stranger}/${bank.origin}/`, referrerPolicy: 'unsafe-url' } as const;
}

/** A transfer to the attacker, with each token that the attacker could send. */
async function robbery(
  bank: Bank,
  who: string,
  from: readonly Initiator[],
  headers: Readonly<Record<string, string>> = {},
): Promise<Attack[]> {
  const loot = await mallory(bank);
  return withTokens({ to: loot.user.name, amount: '1000' }, loot).map(({ fields, how }) => ({
    who: `${who}${how}`,
    forgeries: from.map((each) => ({ path: '/transfer', from: each, fields, headers })),
    ...CSRF,
  }));
}

describe('cross-site', () => {
  for (const { what, options } of BROWSERS) {
    test(`a form of another site transfers nothing, in ${what}`, async ({ openBank }) => {
      const bank = await openBank();
      const page = strangersPage(bank);
      const attacks = await robbery(bank, `a form on another site had posted, in ${what}`, [
        { by: 'form', page },
        { by: 'form', page, intoFrame: true },
      ]);
      await expectNoForgedTransfer(bank, await signIn(bank, options), attacks);
    });
  }

  test('a token that somebody else’s run of the program gives is no proof', async ({
    openBank,
    restart,
  }) => {
    // Where no token is given out, two processes are saved.
    if ((await signIn(await openBank(), OLD)).page.token() === null) return;
    await restart({ predictable: true });
    const copy = await openBank();
    const visit = await signIn(copy, OLD);
    // As far as the victim will be when the forgery comes: some tokens are good for one request.
    const transfer = { to: copy.random.id(6), amount: String(copy.random.int(900) + 1) };
    await expectTransfer(visit, transfer, []);
    const csrfToken = visit.page.token() ?? '';
    await restart({ predictable: true });
    const bank = await openBank();
    const fields = { to: 'mallory', amount: '1000', csrfToken };
    const from: Initiator = { by: 'form', page: strangersPage(bank) };
    await expectNoForgedTransfer(bank, await signIn(bank, OLD), [
      {
        who: 'a form on another site had posted, in an old browser, with the CSRF token that the attacker’s own run of your program had come to',
        forgeries: [{ path: '/transfer', from, fields }],
        cost: 'The token came again in a second start, with Math.random(), the clocks and all that a process can read of itself as before. Whoever knows or guesses those has the tokens of your users.',
        see: 'RFC 10017 §6.1.3',
      },
    ]);
  });

  test('no other content type gets around it', async ({ openBank }) => {
    const bank = await openBank();
    const page = strangersPage(bank);
    const script: Initiator = { by: 'fetch', page, mode: 'no-cors', credentials: 'include' };
    const form: Initiator = { by: 'form', page };
    const common = { path: '/transfer', fields: { to: bank.random.id(6), amount: '1000' } };
    const kinds: [string, Forgery][] = [
      ['as text/plain', { ...common, from: form, encoding: 'plain' }],
      ['as multipart/form-data', { ...common, from: form, encoding: 'multipart' }],
      ['without a content type', { ...common, from: script, encoding: 'none' }],
    ];
    const attacks = kinds.map(([how, forgery]) => ({
      who: `another site's page had sent ${how}, in an old browser`,
      forgeries: [forgery],
      ...CSRF,
    }));
    await expectNoForgedTransfer(bank, await signIn(bank, OLD), attacks);
  });

  test('no other spelling of the path gets around it', async ({ openBank }) => {
    const bank = await openBank();
    const from: Initiator = { by: 'form', page: strangersPage(bank) };
    const fields = { to: bank.random.id(6), amount: '1000' };
    const victim = await signIn(bank, OLD);
    for (const path of ['/transfer/', '/transfer?a=b', '/%74ransfer', '//transfer', '/TRANSFER']) {
      // What is answered where no route is, is up to the app.
      await forge(bank, victim.page.browser, { path, from, fields });
      const who = `a form on another site had posted to ${path}, in an old browser`;
      await expectUnchanged(victim, 0, { who, ...CSRF });
    }
  });

  test('a script of another site gets no further with headers', async ({ openBank }) => {
    const bank = await openBank();
    const loot = await mallory(bank);
    const from: Initiator = { by: 'fetch', page: strangersPage(bank), credentials: 'include' };
    const fields = { to: loot.user.name, amount: '1000', csrfToken: loot.token ?? '' };
    const headers = { 'X-Requested-By': 'web', 'X-CSRF-Token': loot.token ?? 'x' };
    for (const { what, options } of BROWSERS) {
      await expectNoForgedTransfer(bank, await signIn(bank, options), [
        {
          who: `a script on another site had sent with fetch, in ${what}`,
          forgeries: [
            { path: '/transfer', from, fields, headers },
            { path: '/transfer', from, fields },
          ],
          ...CSRF,
        },
      ]);
    }
  });

  test('a request that nobody vouches for is refused', async ({ openBank }) => {
    const bank = await openBank();
    // Firefox before 60: no SameSite, no Fetch Metadata, and no Origin with a form.
    const browser = openBrowser({ ...OLD, originOutsideCors: false });
    const victim = await signIn(bank, OLD);
    for (const pair of victim.page.cookies('/transfer')) plantCookie(bank, browser, pair);
    const silent = { url: bank.stranger, referrerPolicy: 'no-referrer' } as const;
    const bare = 'came without Sec-Fetch-Site and without Origin';
    const referred = `${bare}, and with a Referer that has your origin in its path`;
    const similar = `${bare}, and with a Referer whose origin is like yours and is not yours`;
    const { hostname } = new URL(bank.origin);
    const others = [...similarOrigins(bank), `http://${hostname}`, `https://${hostname}:9443`];
    const referrers = others.map(
      (origin): Initiator => ({
        by: 'form',
        page: { url: `${origin}/`, referrerPolicy: 'unsafe-url' },
      }),
    );
    const attacks = [
      ...(await robbery(bank, bare, [{ by: 'form', page: silent }])),
      ...(await robbery(bank, referred, [{ by: 'form', page: strangersPage(bank) }])),
      ...(await robbery(bank, similar, referrers)),
    ];
    await expectNoForgedTransfer(bank, victim, attacks, { through: browser });
  });

  test('a form that another program hands to the browser is refused', async ({ openBank }) => {
    const bank = await openBank();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const who = 'came with Sec-Fetch-Site: none, from another app on the device';
    const attacks = await robbery(bank, who, [{ by: 'address-bar' }], headers);
    const stake = {
      cost: 'An app on the phone opens your user’s browser with a form of its own. Only same-origin vouches for a POST.',
      see: 'https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header',
    };
    await expectNoForgedTransfer(
      bank,
      await signIn(bank),
      attacks.map((attack) => ({ ...attack, ...stake })),
    );
  });
});
