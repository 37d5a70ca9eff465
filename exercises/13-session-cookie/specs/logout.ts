import { describe, expect } from 'vitest';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { type Bank, withBank } from './bank.ts';
import { openPage, type Page } from './page.ts';
import { type SessionCookie, sessionCookieOf, userBehind } from './session-cookie-of.ts';
import { expectSignedIn, expectTransfer, isDone, signIn, type Visit } from './visit.ts';

const test = withBank(exerciseTest<typeof Exercise>());

/** Signs in and out again. */
async function signedOut(bank: Bank): Promise<Visit & { session: SessionCookie }> {
  const visit = await signIn(bank);
  const session = await sessionCookieOf(bank, visit.page);
  await logOut(visit.page);
  return { ...visit, session };
}

async function logOut(page: Page): Promise<void> {
  const answer = await page.logout();
  expect(
    isDone(answer),
    teach({
      did: `Your app answered POST /logout from its own page with ${answer.status}, where 2xx or 303 is due.`,
      cost: 'Nobody can sign out.',
      see: 'the contract in the README',
    }),
  ).toBe(true);
}

describe('logout', () => {
  test('the session is over on the server', async ({ openBank }) => {
    const bank = await openBank();
    const { session } = await signedOut(bank);
    expect(
      await userBehind(bank, session.pair),
      teach({
        did: 'After POST /logout, your app still answered to a copy of the session cookie.',
        cost: 'A cookie that was stolen, or is left in a backup of the browser, keeps working after the user has signed out.',
        see: 'the contract in the README',
      }),
    ).toBeNull();
  });

  test('the browser loses the cookie', async ({ openBank }) => {
    const bank = await openBank();
    const { page, session } = await signedOut(bank);
    const { name } = session.cookie;
    const left = page.cookies().filter((pair) => pair.startsWith(`${name}=`));
    const ignored = page.received.findLast(
      ({ cookie, refused }) => refused !== null && cookie?.name === name,
    );
    const why =
      ignored === undefined
        ? ` The browser removes a cookie when it gets one of the same name and path that is over: Max-Age=0.`
        : ` It refused your line "${ignored.line}" because ${ignored.refused}.`;
    expect(
      left,
      teach({
        did: `After POST /logout, the browser still has your cookie ${name}.${why}`,
        cost: 'On a shared computer, something of the last user is left behind.',
        see: 'RFC 6265bis §4.1.2.2 and §5.7',
      }),
    ).toEqual([]);
  });

  test("the user's other sessions go on", async ({ openBank }) => {
    const bank = await openBank();
    const phone = await signIn(bank);
    const laptop = await signIn(bank, {}, phone.user);
    const stranger = await signIn(bank);
    await expectSignedIn(phone, ' after they had signed in on another device too');
    await logOut(laptop.page);
    await expectSignedIn(phone, ' after they had signed out on another device');
    await expectSignedIn(stranger, ' after another user had signed out');
  });

  test('signing in again opens a new session, and the old one stays over', async ({ openBank }) => {
    const bank = await openBank();
    const { user, page, session } = await signedOut(bank);
    const transfer = { to: bank.random.id(6), amount: '7' };
    await expectTransfer(await signIn(bank, page.browser, user), transfer, []);
    expect(
      await userBehind(bank, session.pair),
      teach({
        did: 'A session that POST /logout had ended came back to life when its user signed in again.',
        cost: 'Whoever kept the old cookie waits for the next sign-in.',
        see: 'the contract in the README',
      }),
    ).toBeNull();
  });

  test('signing out without a session does no harm', async ({ openBank }) => {
    const bank = await openBank();
    const { page } = await signedOut(bank);
    for (const visitor of [page, openPage(bank)]) {
      const { status } = await visitor.logout();
      expect(
        isDone({ status }) || status === 401,
        teach({
          did: `Your app answered POST /logout without a session with ${status}, where 2xx, 303 or 401 is due.`,
          cost: 'A second click on "sign out" shows an error page.',
          see: 'the contract in the README',
        }),
      ).toBe(true);
    }
  });
});
