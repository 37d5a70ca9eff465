import type { Browser } from '#fixtures/browser/index.ts';
import type { Bank } from './bank.ts';
import { openPage } from './page.ts';
import { signIn, type Visit } from './visit.ts';

/** What an attacker knows who uses the app like anybody else, in a browser of their own. */
export interface Loot {
  /** A CSRF token that the app gave to the attacker; `null` if it gives none. */
  readonly token: string | null;
  /** The cookies that the app gave to the attacker, each as `name=value`. */
  readonly cookies: readonly string[];
}

/** The attacker signs in to an account of their own. */
export async function mallory(bank: Bank): Promise<Visit & Loot> {
  const visit = await signIn(bank);
  return { ...visit, token: visit.page.token(), cookies: visit.page.cookies() };
}

/** The attacker looks at the app without signing in. */
export async function onlooker(bank: Bank): Promise<Loot> {
  const page = openPage(bank);
  await page.me();
  return { token: page.token(), cookies: page.cookies() };
}

/** Form fields, and what an attacker had to say for a CSRF token in them. */
export interface Body {
  readonly fields: Readonly<Record<string, string>>;
  /** Completes "a form …": begins with a comma, or is empty. */
  readonly how: string;
}

/**
 * Form fields without a CSRF token; and where the app gives out tokens, also with an empty one and with the
 * attacker's own.
 */
export function withTokens(fields: Readonly<Record<string, string>>, { token }: Loot): Body[] {
  if (token === null) return [{ fields, how: '' }];
  return [
    { fields, how: ', without a CSRF token' },
    { fields: { ...fields, csrfToken: '' }, how: ', with an empty CSRF token' },
    {
      fields: { ...fields, csrfToken: token },
      how: ", with a CSRF token that your app had given to the attacker's own browser",
    },
  ];
}

/**
 * A sibling host plants cookies for the whole site in the victim's browser, in front of the victim's own
 * and behind them. Of those with a `__Host-` name the browser takes none.
 */
export function tossCookies(
  bank: Bank,
  victim: Browser,
  pairs: readonly string[],
  path: string,
): void {
  const domain = new URL(bank.sibling).hostname.split('.').slice(1).join('.');
  for (const pair of pairs) {
    for (const where of [path, '/']) {
      const line = `${pair}; Domain=${domain}; Path=${where}; Secure; SameSite=Lax`;
      const headers = { 'set-cookie': line };
      victim.store(new Response(null, { headers }), `${bank.sibling}/`);
    }
  }
}

/** Leaves a cookie in a browser as the app itself would set it: whoever sits at that computer can. */
export function plantCookie(bank: Bank, browser: Browser, pair: string): void {
  const headers = { 'set-cookie': `${pair}; Path=/; Secure; HttpOnly; SameSite=Lax` };
  browser.store(new Response(null, { headers }), `${bank.origin}/`);
}
