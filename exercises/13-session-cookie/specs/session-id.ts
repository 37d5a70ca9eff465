import { describe, expect } from 'vitest';
import { exerciseTest, madeAgain, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { altered, renamed } from './altered.ts';
import { type Bank, withBank } from './bank.ts';
import { estimateBits, isLoneUuid } from './entropy.ts';
import { onlooker, plantCookie } from './mallory.ts';
import { openPage } from './page.ts';
import { sessionCookieOf, userBehind } from './session-cookie-of.ts';
import { expectSignedIn, signIn } from './visit.ts';

const test = withBank(exerciseTest<typeof Exercise>());

/** Enough sign-ins for the bounds in `entropy.ts`. */
const MANY = 48;
/** Enough to see whether what one start of the program gives comes again in another. */
const FEW = 4;
/** The contract asks for 128 bits; the estimate needs room below that. See `entropy.ts`. */
const FEWEST_BITS = 64;

/** The session ids of one user's sign-ins, each in a browser of its own. */
async function sessionIds(bank: Bank, count: number): Promise<string[]> {
  const { user, page } = await signIn(bank);
  const { cookie } = await sessionCookieOf(bank, page);
  const ids = Array.from({ length: count }, async () => {
    const other = openPage(bank);
    await other.login(user);
    const pair = other.cookies().find((each) => each.startsWith(`${cookie.name}=`));
    return pair?.slice(cookie.name.length + 1) ?? '';
  });
  return Promise.all(ids);
}

describe('session-id', () => {
  test('no two sign-ins have the same id', async ({ openBank }) => {
    const ids = await sessionIds(await openBank(), 6);
    const different = new Set(ids).size;
    expect(
      different,
      teach({
        did: `Your app gave ${different} different session ids in ${ids.length} sign-ins of one user.`,
        cost: 'Whoever ever had one of them has the next session too, and signing out of one ends the other.',
        see: 'RFC 6265bis §8.4',
      }),
    ).toBe(ids.length);
  });

  test('an id owes nothing to Math.random, the time or the user', async ({
    openBank,
    mathRandom,
  }) => {
    const bank = await openBank();
    await mathRandom.pin(0.123456789);
    const ids = await sessionIds(bank, MANY);
    expect(
      isLoneUuid(ids),
      teach({
        did: 'Your app uses a single random UUID as session id.',
        cost: 'A random UUID has 122 random bits, and 128 are asked for.',
        see: 'RFC 9562 §5.4 and the contract in the README',
      }),
    ).toBe(false);
    const bits = estimateBits(ids);
    expect(
      bits >= FEWEST_BITS,
      teach({
        did: `Your session ids varied too little while Math.random() and the clock stood still: ${MANY} of them show about ${Math.round(bits)} random bits each, and at least 128 are asked for.`,
        cost: 'Whoever can compute or guess an id needs no password.',
        see: 'RFC 6265bis §8.4',
      }),
    ).toBe(true);
  });

  test('a program that starts anew gives other ids', async ({ openBank, restart }) => {
    const again = await madeAgain(restart, async () => sessionIds(await openBank(), FEW));
    expect(
      again,
      teach({
        did: 'Your app gave out the same session ids again when your program was started a second time, with Math.random(), the clocks and all that a process can read of itself as before.',
        cost: 'A hash, a counter or nanoseconds make an id look random. Whoever runs the same program, and knows or guesses the time or the state of Math.random(), computes the ids of your users and needs no password.',
        see: 'RFC 6265bis §8.4',
      }),
    ).toEqual([]);
  });

  test('an id that was there before the sign-in is not taken over', async ({ openBank }) => {
    const bank = await openBank();
    const first = await signIn(bank);
    const { cookie } = await sessionCookieOf(bank, first.page);
    // Somebody sat at this computer before, and left a session id of their own making.
    const planted = `${cookie.name}=${bank.random.base64url(cookie.value.length).slice(0, cookie.value.length)}`;
    const page = openPage(bank);
    plantCookie(bank, page.browser, planted);
    await signIn(bank, page.browser);
    const found = await userBehind(bank, planted);
    expect(
      found,
      teach({
        did: 'Your app took over a made-up session id that the browser sent with the sign-in.',
        cost: 'Session fixation: whoever left that id in the browser is signed in as the user.',
        see: 'RFC 6265bis §8.4',
      }),
    ).toBeNull();
  });

  test('an id that the app gave out before the sign-in stays signed out', async ({ openBank }) => {
    const bank = await openBank();
    const { cookies } = await onlooker(bank);
    const page = openPage(bank);
    for (const pair of cookies) plantCookie(bank, page.browser, pair);
    await signIn(bank, page.browser);
    const found = cookies.length === 0 ? null : await userBehind(bank, cookies.join('; '));
    expect(
      found,
      teach({
        did: 'Your app signed the user in under the session id that the browser had before: no new one at the sign-in.',
        cost: 'Session fixation: the attacker fetches an id, leaves it in the user’s browser, and shares the session after the sign-in.',
        see: 'RFC 6265bis §8.4',
      }),
    ).toBeNull();
  });

  test('a new sign-in ends the session that the browser had', async ({ openBank }) => {
    const bank = await openBank();
    const one = await signIn(bank);
    const before = await sessionCookieOf(bank, one.page);
    await signIn(bank, one.page.browser, one.user);
    const other = await signIn(bank, one.page.browser);
    expect(
      await userBehind(bank, before.pair),
      teach({
        did: 'Your app still answers to the session id that the browser had before it signed in anew.',
        cost: 'Nobody can sign out of that session any more. Whoever has a copy of the id keeps it.',
        see: 'the contract in the README',
      }),
    ).toBeNull();
    await expectSignedIn({ user: other.user, page: one.page }, ' after a change of user');
  });

  test('a made-up id opens nothing', async ({ openBank }) => {
    const bank = await openBank();
    const { user, page } = await signIn(bank);
    const { cookie } = await sessionCookieOf(bank, page);
    const { name, value } = cookie;
    const inventions: [string, string][] = [
      ['is empty', ''],
      ['is the name of a member that every object has', 'constructor'],
      ['is the name of a member that every object has', '__proto__'],
      ['is the name of a member that every object has', 'toString'],
      ['is the name of a user', encodeURIComponent(user.name)],
      ['is the word undefined', 'undefined'],
      ['is the word null', 'null'],
      ['is the first character of a real one', value.slice(0, 1)],
      ['is the first half of a real one', value.slice(0, Math.floor(value.length / 2))],
      ['nobody gave out', bank.random.base64url(32)],
      ['is a small number', '1'],
      ['is badly encoded', '%E0%A4%A'],
    ];
    for (const [what, id] of inventions) {
      const header = `${name}=${id}`;
      const answer = await bank.send(
        new Request(`${bank.origin}/me`, { headers: { cookie: header } }),
      );
      expect(
        answer.status,
        teach({
          did: `Your app answered GET /me with ${answer.status} to a session id that ${what}, where 401 is due.`,
          cost: 'Who can invent a session needs no password.',
          see: 'RFC 6265bis §8.4 and the contract in the README',
        }),
      ).toBe(401);
    }
  });

  test('nobody rewrites their own cookie', async ({ openBank }) => {
    const bank = await openBank();
    const victim = await signIn(bank);
    const attacker = await signIn(bank);
    const { cookie } = await sessionCookieOf(bank, attacker.page);
    for (const value of renamed(cookie.value, attacker.user.name, victim.user.name)) {
      const found = await userBehind(bank, `${cookie.name}=${value}`);
      expect(
        found,
        teach({
          did: 'Your session cookie holds the user’s name, and your app believed it when a user had written another name there.',
          cost: 'Everybody can be anybody. What a cookie holds is in the hands of whoever has the browser.',
          see: 'RFC 6265bis §8.3 and §8.4',
        }),
      ).toBeNull();
    }
    const found = await userBehind(bank, `${cookie.name}=${altered(cookie.value)}`);
    expect(
      found,
      teach({
        did: 'Your app took a session id in which one character had been exchanged.',
        cost: 'Part of your cookie is never looked at, or its signature is not compared. Whatever is in that part, users write it themselves.',
        see: 'RFC 6265bis §8.3 and §8.4',
      }),
    ).toBeNull();
  });
});
