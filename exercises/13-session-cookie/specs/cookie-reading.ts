import { describe, expect } from 'vitest';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { withBank } from './bank.ts';
import { mallory, tossCookies } from './mallory.ts';
import { sessionCookieOf, userBehind } from './session-cookie-of.ts';
import { signIn } from './visit.ts';

const test = withBank(exerciseTest<typeof Exercise>());

describe('session-cookie', () => {
  test('it is found among other cookies', async ({ openBank }) => {
    const bank = await openBank();
    const { user, page } = await signIn(bank);
    const { pair, cookie } = await sessionCookieOf(bank, page);
    const surroundings = [
      `${pair}; theme=dark`,
      `theme=dark; ${pair}`,
      `_tracker=T1.2=3=; ${pair}; flag`,
      `flag; broken=%E0%A4%A; quoted="a; ${pair}; last=`,
      `${cookie.value}=x; value=${cookie.name}; ${pair}`,
      `__proto__=1; constructor=2; ${pair}`,
    ];
    for (const header of surroundings) {
      const found = await userBehind(bank, header);
      const shown = header.replaceAll(cookie.value, '…');
      expect(
        found,
        teach({
          did: `Your app did not find the session in the header "Cookie: ${shown}".`,
          cost: 'Cookies come in any number and order, and others may look odd. One foreign cookie then signs the user out.',
          see: 'RFC 6265bis §4.2',
        }),
      ).toBe(user.name);
    }
  });

  test('only a cookie of exactly that name counts', async ({ openBank }) => {
    const bank = await openBank();
    const { page } = await signIn(bank);
    const { cookie } = await sessionCookieOf(bank, page);
    const bare = cookie.name.replace(/^__Host-/i, '');
    // Browsers of some years ago took each of these for a name without a prefix.
    const names = [
      `x${cookie.name}`,
      `${cookie.name}x`,
      cookie.name.toUpperCase(),
      cookie.name.replaceAll('-', '%2D'),
      bare,
      `__Secure-${bare}`,
    ];
    for (const name of names.filter((each) => each !== cookie.name)) {
      const found = await userBehind(bank, `${name}=${cookie.value}`);
      expect(
        found,
        teach({
          did: `Your app took a cookie called ${name} for the session, whose cookie is called ${cookie.name}.`,
          cost: 'The browser guards exactly the names that begin with __Host-. What your app takes for such a name, and the browser does not, any host of the site can set.',
          see: 'RFC 6265bis §4.1.3.2',
        }),
      ).toBeNull();
    }
    const inside = await userBehind(bank, `x=${cookie.name}=${cookie.value}`);
    expect(
      inside,
      teach({
        did: `Your app took "${cookie.name}=…" inside the value of another cookie for the session.`,
        cost: 'Any host of the site can set that other cookie: the prefix protects nothing then.',
        see: 'RFC 6265bis §4.2',
      }),
    ).toBeNull();
  });

  test('a cookie that a sibling host plants does not take its place', async ({ openBank }) => {
    const bank = await openBank();
    const { user, page } = await signIn(bank);
    const { cookie } = await sessionCookieOf(bank, page);
    const attacker = await mallory(bank);
    const theirs = await sessionCookieOf(bank, attacker.page);
    const { value } = theirs.cookie;
    const bare = cookie.name.replace(/^__Host-/i, '');
    const planted = [theirs.pair, `x${cookie.name}=${value}`, `${bare}=${value}`];
    tossCookies(bank, page.browser, planted, '/me');
    const found = await userBehind(bank, page.cookies().join('; '));
    expect(
      found,
      teach({
        did:
          found === attacker.user.name
            ? 'Your app took a cookie that another host of the site had planted for the session, so that the user worked in the attacker’s account.'
            : 'Your app did not find the session any more once another host of the site had planted cookies with similar names.',
        cost: 'What the user then enters, a card number perhaps, lands with the attacker.',
        see: 'RFC 6265bis §4.1.3.2 and §8.6',
      }),
    ).toBe(user.name);
  });
});
