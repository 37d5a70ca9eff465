import { describe, expect } from 'vitest';
import type { BrowserOptions } from '#fixtures/browser/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { type Bank, withBank } from './bank.ts';
import { estimateBits } from './entropy.ts';
import { forge } from './forgery.ts';
import { computedFrom } from './guesses.ts';
import { openPage } from './page.ts';
import { signIn, transfersOf, type Visit } from './visit.ts';

const test = withBank(exerciseTest<typeof Exercise>());

/** Enough tokens for the bounds in `entropy.ts`. */
const MANY = 48;
const FEWEST_BITS = 64;
const OLD: BrowserOptions = { fetchMetadata: false, sameSite: false };

const GUESSED = {
  cost: 'Whoever computes or guesses the token of a session transfers its money from a page of their own. They need not see it.',
  see: 'the contract in the README and https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html',
};

/**
 * The user's token, if it is what stands between other sites and the user's money: with it, a form of
 * another site gets through. `null` if there is none, or something else refuses that form all the same.
 */
async function decisiveToken(bank: Bank, { page }: Visit): Promise<string | null> {
  await page.me();
  const token = page.token();
  if (token === null) return null;
  const fields = { to: bank.random.id(6), amount: '1', csrfToken: token };
  const from = { by: 'form', page: bank.stranger } as const;
  await forge(bank, page.browser, { path: '/transfer', from, fields });
  return transfersOf(await page.me()).length > 0 ? token : null;
}

async function tokensOf(bank: Bank, count: number): Promise<string[]> {
  const tokens = Array.from({ length: count }, async () => {
    const page = openPage(bank, OLD);
    await page.login(bank.newUser());
    await page.me();
    return page.token() ?? '';
  });
  return Promise.all(tokens);
}

describe('cross-site', () => {
  test('a CSRF token that decides cannot be guessed', async ({ openBank, mathRandom, clock }) => {
    const bank = await openBank();
    await mathRandom.pin(0.123456789);
    const victim = await signIn(bank, OLD);
    const token = await decisiveToken(bank, victim);
    if (token === null) return;
    const { name, password } = victim.user;
    const origin = computedFrom(token, {
      'the user name': name,
      'the password': password,
      'user name and password': `${name}:${password}`,
      'your own origin': bank.origin,
      'the time': String(clock.now()),
      'the time in seconds': String(Math.floor(clock.now() / 1_000)),
    });
    expect(origin, teach({ did: `Your CSRF token is ${origin}.`, ...GUESSED })).toBeNull();
    const bits = estimateBits(await tokensOf(bank, MANY));
    expect(
      bits >= FEWEST_BITS,
      teach({
        did: `Your CSRF tokens varied too little while Math.random() and the clock stood still: those of ${MANY} users show about ${Math.round(bits)} random bits each. Do they count?`,
        ...GUESSED,
      }),
    ).toBe(true);
  });
});
