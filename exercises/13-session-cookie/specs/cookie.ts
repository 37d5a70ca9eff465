import { describe, expect } from 'vitest';
import { exerciseTest, shown, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { type Bank, withBank } from './bank.ts';
import { openPage, type Page } from './page.ts';
import { type SessionCookie, sessionCookieOf } from './session-cookie-of.ts';
import { isDone } from './visit.ts';

const test = withBank(exerciseTest<typeof Exercise>());

/** A sign-in whose cookie the browser need not have taken, since what is wrong with it is the question. */
async function signedIn(
  bank: Bank,
): Promise<{ page: Page; answer: Response; session: SessionCookie }> {
  const page = openPage(bank);
  const answer = await page.login(bank.newUser());
  expect(
    isDone(answer),
    teach({
      did: `Your app answered a right user name and password from its own page with ${answer.status}, where 2xx or 303 is due.`,
      cost: 'Nobody can sign in.',
      see: 'the contract in the README',
    }),
  ).toBe(true);
  return { page, answer, session: await sessionCookieOf(bank, page) };
}

describe('session-cookie', () => {
  test('its name begins with __Host-', async ({ openBank }) => {
    const { session } = await signedIn(await openBank());
    expect(
      session.cookie.name.startsWith('__Host-'),
      teach({
        did: `Your session cookie is called ${session.cookie.name}, without __Host- in front.`,
        cost: 'Every host of the site, a hacked blog for one, can plant a cookie of that name in your users’ browsers.',
        see: 'RFC 6265bis §4.1.3.2',
      }),
    ).toBe(true);
  });

  test('it is Secure', async ({ openBank }) => {
    const { session } = await signedIn(await openBank());
    expect(
      session.cookie.secure,
      teach({
        did: 'Your session cookie is not Secure.',
        cost: 'It travels over plain http too, where anyone on the way reads it. With a __Host- name the browser refuses it altogether.',
        see: 'RFC 6265bis §4.1.2.5',
      }),
    ).toBe(true);
  });

  test('it is HttpOnly', async ({ openBank }) => {
    const { session } = await signedIn(await openBank());
    expect(
      session.cookie.httpOnly,
      teach({
        did: 'Your session cookie is not HttpOnly.',
        cost: 'One injected script (XSS) reads it and carries the session away.',
        see: 'RFC 6265bis §4.1.2.6',
      }),
    ).toBe(true);
  });

  test('it says SameSite=Lax or SameSite=Strict', async ({ openBank }) => {
    const { session } = await signedIn(await openBank());
    const { sameSite } = session.cookie;
    const written = /;\s*samesite=([^;]*)/i.exec(session.received.line)?.[1]?.trim();
    expect(
      ['lax', 'strict'],
      teach({
        did:
          written === undefined
            ? 'Your session cookie says nothing about SameSite.'
            : `Your session cookie says SameSite=${written}.`,
        cost:
          sameSite === 'none'
            ? 'Every other site can make requests with it.'
            : 'Without a Lax or Strict that stands alone, browsers differ: some send the cookie with forms of other sites, some do so for two minutes.',
        see: 'RFC 6265bis §4.1.2.7 and §5.6.7.2',
      }),
    ).toContain(sameSite);
  });

  test('it belongs to this host and to all of its paths', async ({ openBank }) => {
    const { session } = await signedIn(await openBank());
    expect(
      session.cookie.domain,
      teach({
        did: `Your session cookie has Domain=${session.cookie.domain}.`,
        cost: 'It is sent to every host below that domain, and each of them may overwrite it. With a __Host- name the browser refuses it altogether.',
        see: 'RFC 6265bis §4.1.2.3',
      }),
    ).toBeNull();
    expect(
      session.cookie.path,
      teach({
        did: `Your session cookie has ${session.cookie.path === null ? 'no usable Path' : `Path=${session.cookie.path}`}.`,
        cost: 'Without Path=/ written out, the browser refuses a __Host- name. Two cookies in one Set-Cookie line can be the reason: send one line for each.',
        see: 'RFC 6265bis §4.1.3.2',
      }),
    ).toBe('/');
  });

  test('the browser takes it and sends it back', async ({ openBank }) => {
    const bank = await openBank();
    const { page, session } = await signedIn(bank);
    const { refused } = session.received;
    expect(
      refused,
      teach({
        did: `The browser refused your session cookie because ${refused}.`,
        cost: 'The next request arrives without a session.',
        see: 'RFC 6265bis §5.7',
      }),
    ).toBeNull();
    const held = page.cookies().includes(session.pair);
    expect(
      held,
      teach({
        did: 'Your session cookie was over as soon as it was set, or another line of the same answer replaced it.',
        cost: 'The next request arrives without a session.',
        see: 'RFC 6265bis §5.7',
      }),
    ).toBe(true);
  });

  test('it lasts for an hour at least', async ({ openBank, clock }) => {
    const bank = await openBank();
    const { page } = await signedIn(bank);
    await clock.advance({ minutes: 59 });
    const me = await page.me();
    expect(
      me.status,
      teach({
        did: `Your app answered GET /me with ${me.status} 59 minutes after the sign-in. A Max-Age is in seconds, Date.now() in milliseconds.`,
        cost: 'Users lose their session in the middle of what they do.',
        see: 'RFC 6265bis §4.1.2.2',
      }),
    ).toBe(200);
  });

  test('its value needs no encoding', async ({ openBank }) => {
    const { session } = await signedIn(await openBank());
    // Quotes around all of it are allowed.
    const value = session.cookie.value.replace(/^"(.*)"$/, '$1');
    const odd = value.match(/[^\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]/)?.[0];
    expect(
      odd,
      teach({
        did: `The value of your session cookie holds ${shown(odd)}, which a cookie value cannot hold.`,
        cost: 'Browsers, proxies and servers disagree on what such a value is. Where it ends at a semicolon, the rest becomes attributes.',
        see: 'RFC 6265bis §4.1.1',
      }),
    ).toBeUndefined();
  });

  test('the session id is in that cookie and nowhere else', async ({ openBank }) => {
    const bank = await openBank();
    const { page, answer, session } = await signedIn(bank);
    const { value } = session.cookie;
    const holds = (text: string) => text.includes(value) || decoded(text).includes(value);
    const me = await page.me();
    const places: [string, string][] = [
      ['the body of its answer to POST /login', await answer.text()],
      ...[...answer.headers]
        .filter(([name]) => name !== 'set-cookie')
        .map(([name, text]): [string, string] => [`the header ${name} of that answer`, text]),
      ['the JSON of GET /me', JSON.stringify(me.body)],
      ['a cookie without HttpOnly', page.browser.readableByScript(bank.origin).join('; ')],
    ];
    const [where] = places.find(([, text]) => holds(text)) ?? [];
    expect(
      where,
      teach({
        did: `Your app also put the session id into ${where}.`,
        cost: 'What a page can read, an injected script carries away: HttpOnly was for nothing. And URLs end up in logs.',
        see: 'RFC 6265bis §4.1.2.6 and the contract in the README',
      }),
    ).toBeUndefined();
  });
});

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
