import { expect } from 'vitest';
import type { Browser, BrowserOptions } from '#fixtures/browser/index.ts';
import { shown, teach } from '#kit';
import type { Bank, User } from './bank.ts';
import { type Me, openPage, type Page, type Transfer } from './page.ts';

/** A user who is signed in, with the page that they use. */
export interface Visit {
  readonly user: User;
  readonly page: Page;
}

/** Whether an answer says that something was done: 2xx, or 303 to another page. */
export function isDone({ status }: { readonly status: number }): boolean {
  return (status >= 200 && status < 300) || status === 303;
}

/** Signs a user in from the app's own page, a new one by default, and checks that it worked. */
export async function signIn(
  bank: Bank,
  browser: Browser | BrowserOptions = {},
  user: User = bank.newUser(),
): Promise<Visit> {
  const page = openPage(bank, browser);
  const answer = await page.login(user);
  const old = 'fetchMetadata' in browser && browser.fetchMetadata === false;
  const where = old ? ', in a browser that sends Origin but no Sec-Fetch-Site,' : '';
  expect(
    isDone(answer),
    teach({
      did: `Your app answered a right user name and password from its own page at ${bank.origin}${where} with ${answer.status}, where 2xx or 303 is due.`,
      cost: 'Nobody can sign in.',
      see: 'the contract in the README',
    }),
  ).toBe(true);
  await expectSignedIn({ user, page });
  return { user, page };
}

/** `GET /me` names the user. `when` begins with a space and completes "answered GET /me with 401 …". */
export async function expectSignedIn(
  { user, page }: Visit,
  when = ' right after they had signed in',
  cost = 'Whoever is signed in is asked to sign in again, and again.',
): Promise<Me> {
  const me = await page.me();
  const refused = page.received.findLast((line) => line.refused !== null);
  const why =
    refused === undefined
      ? ''
      : ` The browser had refused the cookie ${refused.cookie?.name ?? ''} because ${refused.refused}.`;
  expect(
    me.status,
    teach({
      did: `Your app answered a user's GET /me with ${me.status}${when}.${why}`,
      cost,
      see: 'the contract in the README',
    }),
  ).toBe(200);
  expect(
    me.body['user'],
    teach({
      did: `Your app answered GET /me with the user ${shown(me.body['user'])}, while ${JSON.stringify(user.name)} was signed in.`,
      cost: 'Somebody sees and uses an account that is not theirs.',
      see: 'the contract in the README',
    }),
  ).toBe(user.name);
  return me;
}

/** The transfers that `GET /me` lists, each with `to` and `amount` alone. */
export function transfersOf(me: Me): unknown[] {
  const listed = me.body['transfers'];
  if (!Array.isArray(listed)) return [];
  return listed.map((item: Record<string, unknown>) => ({
    to: item?.['to'],
    amount: item?.['amount'],
  }));
}

/** The page transfers, and `GET /me` lists exactly what was transferred so far. */
export async function expectTransfer(
  { user, page }: Visit,
  transfer: Transfer,
  soFar: readonly Transfer[],
  what = 'a transfer of its own page',
): Promise<void> {
  const answer = await page.transfer(transfer);
  expect(
    isDone(answer),
    teach({
      did: `Your app answered ${what} with ${answer.status}, where 2xx or 303 is due.`,
      cost: 'A defence that keeps the owner out protects nothing.',
      see: 'the contract in the README',
    }),
  ).toBe(true);
  const me = await expectSignedIn({ user, page }, ' after a transfer');
  expect(
    transfersOf(me),
    teach({
      did: `Your app had carried out ${what}, and its GET /me then listed ${shown(transfersOf(me))} as this user's transfers.`,
      cost: 'The list has to show what the user has sent, oldest first, and nothing else.',
      see: 'the contract in the README',
    }),
  ).toEqual([...soFar, transfer]);
}
