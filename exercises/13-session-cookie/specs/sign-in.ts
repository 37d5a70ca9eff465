import { describe, expect } from 'vitest';
import { exerciseTest, shown, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { type Bank, type User, withBank } from './bank.ts';
import { openPage, type Page } from './page.ts';
import { expectSignedIn, signIn } from './visit.ts';

const test = withBank(exerciseTest<typeof Exercise>());

/** Nobody is signed in on a page. `after` completes "answered GET /me with 200 after …". */
async function expectNobody(page: Page, after: string, cost: string): Promise<void> {
  const { status, body } = await page.me();
  const user = body['user'] ?? null;
  const whom = status === 200 ? ` and the user ${shown(user)}` : '';
  expect(
    status,
    teach({
      did: `Your app answered GET /me with ${status}${whom} after ${after}, where 401 is due.`,
      cost:
        status === 200 && user !== null
          ? cost
          : 'The page cannot tell that it has to ask for a password.',
      see: 'the contract in the README',
    }),
  ).toBe(401);
}

/** A sign-in that had to fail was answered with one of these. */
async function expectStatus(
  answer: Response,
  statuses: readonly number[],
  what: string,
): Promise<void> {
  expect(
    statuses,
    teach({
      did: `Your app answered ${what} with ${answer.status}, where ${statuses.join(' or ')} is due.`,
      cost: 'The page cannot tell the user what went wrong.',
      see: 'the contract in the README',
    }),
  ).toContain(answer.status);
}

async function refusedLogin(bank: Bank, user: User, what: string): Promise<void> {
  const page = openPage(bank);
  const answer = await page.login(user);
  await expectNobody(
    page,
    what,
    'Anyone signs in as anyone. If your check is asynchronous: is it awaited?',
  );
  await expectStatus(answer, [401], what);
}

describe('sign-in', () => {
  test('without a sign-in, GET /me answers 401', async ({ openBank }) => {
    const page = openPage(await openBank());
    await expectNobody(page, 'no sign-in at all', 'Whoever comes along is let in.');
  });

  test('a right password signs in, and a wrong one does not', async ({ openBank }) => {
    const bank = await openBank();
    const user = bank.newUser();
    await refusedLogin(bank, { ...user, password: bank.random.id(9) }, 'a wrong password');
    await refusedLogin(bank, { ...bank.newUser(), name: bank.random.id(9) }, 'an unknown user');
    const visit = await signIn(bank, {}, user);
    const me = await visit.page.me();
    expect(
      me.body['transfers'],
      teach({
        did: `Your app's GET /me had ${shown(me.body['transfers'])} for the transfers of a user who had not made any.`,
        cost: 'The page cannot show them. The contract asks for a list, here an empty one.',
        see: 'the contract in the README',
      }),
    ).toEqual([]);
    await refusedLogin(bank, { ...user, password: bank.random.id(9) }, 'another wrong password');
  });

  test('a wrong password does not end or change the session that is there', async ({
    openBank,
  }) => {
    const bank = await openBank();
    const visit = await signIn(bank);
    await visit.page.login({ ...bank.newUser(), password: bank.random.id(9) });
    await expectSignedIn(visit, ' after a failed attempt to sign in as somebody else');
  });

  test('user name and password arrive as they were typed', async ({ openBank }) => {
    const bank = await openBank();
    for (const odd of ['Zoë O’Hara', ' a+b&c=d ', '100%25;"\\']) {
      const user = { ...bank.newUser(odd + bank.random.id(3)) };
      const password = `${odd}=${user.password}`;
      const page = openPage(bank);
      await page.login({ ...user, password });
      const asked = bank.asked.at(-1);
      expect(
        asked,
        teach({
          did: `Your app asked checkPassword about ${shown(asked ?? null)} when ${JSON.stringify({ name: user.name, password })} was sent as a form.`,
          cost: 'Users with such a name or password are locked out, and two different ones may become one.',
          see: 'https://url.spec.whatwg.org/#application/x-www-form-urlencoded',
        }),
      ).toEqual({ name: user.name, password });
      await signIn(bank, {}, user);
    }
  });

  test('any name can be a user name', async ({ openBank }) => {
    const bank = await openBank();
    for (const name of ['constructor', 'toString', '__proto__', 'null']) {
      const visit = await signIn(bank, {}, bank.newUser(name));
      const { transfers } = (await visit.page.me()).body;
      expect(
        transfers,
        teach({
          did: `Your app listed ${shown(transfers)} as the transfers of a new user called ${name}.`,
          cost: 'A plain object finds members that nobody put there. Use a Map for what is looked up by names that users choose.',
          see: 'the contract in the README',
        }),
      ).toEqual([]);
      await visit.page.transfer({ to: bank.random.id(6), amount: '1' });
      await expectSignedIn(visit, ` after a transfer of the user ${name}`);
    }
  });

  test('when checkPassword rejects, nobody is signed in', async ({ openBank }) => {
    const bank = await openBank();
    const user = bank.newUser();
    const mend = bank.breakPasswords();
    const page = openPage(bank);
    const answer = await page.login(user);
    const what = 'a sign-in while checkPassword rejects';
    await expectNobody(page, what, 'Whoever can disturb the user database signs in as anyone.');
    expect(
      answer.status >= 500 && answer.status < 600,
      teach({
        did: `Your app answered ${what} with ${answer.status}, where 5xx is due, best 503.`,
        cost: 'The user is told that the password is wrong, and changes a good one.',
        see: 'the contract in the README',
      }),
    ).toBe(true);
    mend();
    await signIn(bank, {}, user);
  });

  test('an incomplete form signs nobody in', async ({ openBank }) => {
    const bank = await openBank();
    const { name, password } = bank.newUser();
    // Users and passwords for which a missing field could be taken.
    const ghosts = ['null', 'undefined'].map((text) => bank.newUser(text));
    const naked = ['null', 'undefined'].map((text) => bank.newUser(undefined, text));
    const forms: Record<string, string>[] = [
      {},
      { user: name },
      { password },
      ...ghosts.map((ghost) => ({ password: ghost.password })),
      ...naked.map((user) => ({ user: user.name })),
    ];
    for (const fields of forms) {
      const page = openPage(bank);
      const what = `a sign-in with ${Object.keys(fields).join('') || 'nothing'} alone in the form`;
      const answer = await page.post('/login', fields);
      await expectNobody(page, what, 'Half a credential is none.');
      await expectStatus(answer, [400, 401], what);
    }
  });

  test('a password in the URL is not read', async ({ openBank }) => {
    const bank = await openBank();
    const { name, password } = bank.newUser();
    const page = openPage(bank);
    const query = new URLSearchParams({ user: name, password });
    await page.post(`/login?${query}`, {});
    await expectNobody(
      page,
      'a sign-in with the password in the URL',
      'URLs are kept in logs and histories. What your app accepts there will be sent there.',
    );
  });

  test('the user who is signed in is the one whose password was checked', async ({ openBank }) => {
    const bank = await openBank();
    const [one, other] = [bank.newUser(), bank.newUser()];
    for (const [first, second] of [
      [one, other],
      [other, one],
    ] as const) {
      const page = openPage(bank);
      await page.me();
      const body = new URLSearchParams([
        ['user', first.name],
        ['user', second.name],
        ['password', first.password],
        ['password', second.password],
        ...(page.token() === null ? [] : [['csrfToken', page.token() ?? '']]),
      ]);
      const from = { by: 'fetch', page: bank.origin } as const;
      const headers = {
        'Content-Type': 'application/x-www-form-urlencoded',
        'X-Requested-By': 'web',
        ...(page.token() === null ? {} : { 'X-CSRF-Token': page.token() ?? '' }),
      };
      const asked = bank.asked.length;
      const url = `${bank.origin}/login`;
      const request = page.browser.request(url, { method: 'POST', headers, body: `${body}`, from });
      page.browser.store(await bank.send(request), url, from);
      const { status, body: me } = await page.me();
      const names = bank.asked.slice(asked).map(({ name }) => name);
      expect(
        status !== 200 || names.includes(String(me['user'])),
        teach({
          did: `Your app asked checkPassword about ${names.join(' and ')} and then signed ${String(me['user'])} in, when a form named two users.`,
          cost: 'Whoever has any account is anyone: one name for the check, another for the session.',
          see: 'the contract in the README',
        }),
      ).toBe(true);
    }
  });
});
