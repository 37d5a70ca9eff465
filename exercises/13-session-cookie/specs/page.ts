import {
  type Browser,
  type BrowserOptions,
  type Initiator,
  openBrowser,
  type Received,
} from '#fixtures/browser/index.ts';
import { jsonObjectOf } from './answer-json.ts';
import type { Bank, User } from './bank.ts';

export interface Transfer {
  readonly to: string;
  readonly amount: string;
}

/** What `GET /me` said. */
export interface Me {
  readonly status: number;
  /** The members of its JSON object; none if it was no JSON object. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** The app's own page, open in one user's browser. It does what the README says of it. */
export interface Page {
  readonly browser: Browser;
  /** What became of every `Set-Cookie` line so far, oldest first. */
  readonly received: readonly Received[];
  me(): Promise<Me>;
  login(user: User): Promise<Response>;
  transfer(transfer: Transfer): Promise<Response>;
  logout(): Promise<Response>;
  /** Sends any fields to any path, as the other functions do. */
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Response>;
  /** The `csrfToken` of the last `GET /me`; `null` if it had none. */
  token(): string | null;
  /** The cookies that go to a path of the app, each as `name=value`. */
  cookies(path?: string): string[];
}

/** Browsers that are still in use, and old ones. All of them send `Origin` with a POST. */
export const BROWSERS: readonly { readonly what: string; readonly options: BrowserOptions }[] = [
  { what: 'a current browser', options: {} },
  { what: 'a browser without Fetch Metadata', options: { fetchMetadata: false } },
  {
    what: 'an old browser, which knows neither SameSite nor Fetch Metadata',
    options: { fetchMetadata: false, sameSite: false },
  },
];

/** Opens the page in a browser of its own, or in one that is there. */
export function openPage(bank: Bank, browser: Browser | BrowserOptions = {}): Page {
  const own = 'store' in browser ? browser : openBrowser(browser);
  const from: Initiator = { by: 'fetch', page: `${bank.origin}/` };
  const received: Received[] = [];
  let token: string | null = null;
  let looked = false;

  const send = async (path: string, init: RequestInit & { body?: string } = {}) => {
    const url = bank.origin + path;
    const { method = 'GET', headers = {}, body } = init;
    const request = own.request(url, {
      method,
      headers,
      from,
      ...(body === undefined ? {} : { body }),
    });
    const answer = await bank.send(request);
    received.push(...own.store(answer, url, from));
    return answer;
  };

  const me = async (): Promise<Me> => {
    const answer = await send('/me');
    const body = await jsonObjectOf(answer);
    token = typeof body['csrfToken'] === 'string' ? body['csrfToken'] : null;
    looked = true;
    return { status: answer.status, body };
  };

  const post = async (path: string, fields: Readonly<Record<string, string>>) => {
    if (!looked || token !== null) await me();
    // A sign-in or a sign-out may change what the app has to say about tokens.
    looked = path === '/transfer';
    return send(path, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        'X-Requested-By': 'web',
        ...(token === null ? {} : { 'X-CSRF-Token': token }),
      },
      body: String(
        new URLSearchParams({ ...fields, ...(token === null ? {} : { csrfToken: token }) }),
      ),
    });
  };

  return {
    browser: own,
    received,
    me,
    post,
    login: ({ name, password }) => post('/login', { user: name, password }),
    transfer: ({ to, amount }) => post('/transfer', { to, amount }),
    logout: () => post('/logout', {}),
    token: () => token,
    cookies: (path = '/me') =>
      own
        .cookies(bank.origin + path, { from })
        .split('; ')
        .filter((pair) => pair !== ''),
  };
}
