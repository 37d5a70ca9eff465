import { parseSetCookie, type Received, type SetCookie } from '#fixtures/browser/index.ts';
import { fail } from '#kit';
import { jsonObjectOf } from './answer-json.ts';
import type { Bank } from './bank.ts';
import type { Page } from './page.ts';

/** The cookie that signs its bearer in. */
export interface SessionCookie {
  readonly cookie: SetCookie;
  readonly pair: string;
  /** The line that set it, and whether the browser took it. */
  readonly received: Received;
}

/** `GET /me` with these cookies and nothing else: who does the app take that for? */
export async function userBehind(bank: Bank, cookie: string): Promise<unknown> {
  const answer = await bank.send(new Request(`${bank.origin}/me`, { headers: { cookie } }));
  if (answer.status !== 200) return null;
  return (await jsonObjectOf(answer))['user'] ?? null;
}

/** What browsers take (RFC 6265bis §5.6). Longer ones are not tried. */
const LONGEST_COOKIE = 4_096;
/** Lines that are tried, the newest ones: each costs a request. */
const MOST_TRIED = 60;

/**
 * Finds the session cookie among those that the app has set: the one that, sent alone, makes `GET /me`
 * answer 200. The browser need not have taken it.
 */
export async function sessionCookieOf(bank: Bank, page: Page): Promise<SessionCookie> {
  const latest = page.received.slice(-MOST_TRIED).reverse();
  for (const received of latest) {
    const cookie = received.cookie ?? parseSetCookie(received.line, Date.now());
    if (cookie === null || cookie.value === '' || isTooLong(cookie)) continue;
    const pair = `${cookie.name}=${cookie.value}`;
    if ((await userBehind(bank, pair)) !== null) return { cookie, pair, received };
  }
  const cut = latest.some(({ cookie }) => cookie !== null && isTooLong(cookie))
    ? ` A cookie of more than ${LONGEST_COOKIE} octets is none to a browser.`
    : latest.some(({ cookie }) => cookie?.value.includes('='))
      ? ' Its value holds a =: a cookie ends its name at the first one, and the rest is value.'
      : '';
  const names = [...new Set(latest.map(({ cookie }) => cookie?.name ?? '(unreadable)'))];
  fail({
    did:
      names.length === 0
        ? 'Your app set no cookie by a sign-in.'
        : `Your app set ${names.join(' and ')} by a sign-in, and nothing of that, sent alone, made GET /me answer 200.${cut}`,
    cost: 'The session has to be in one cookie: what its protection is worth depends on that one alone.',
    see: 'the contract in the README',
  });
}

function isTooLong({ name, value }: SetCookie): boolean {
  return name.length + value.length > LONGEST_COOKIE;
}
