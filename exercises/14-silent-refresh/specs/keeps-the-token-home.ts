import { HttpResponse, http } from 'msw';
import { describe, expect } from 'vitest';
import { redirect } from '#fixtures/misbehaviours/index.ts';
import { hostName } from '#fixtures/seed/index.ts';
import { exerciseTest, type RecordedRequest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { attempt } from './answer.ts';
import { withClients } from './setting.ts';

const test = withClients(exerciseTest<typeof Exercise>());

/** A host that answers whatever it is asked, first that a token is missing. */
function stranger(origin: string) {
  return {
    origin,
    handlers: [
      http.all(`${origin}/*`, ({ request }) =>
        request.headers.has('authorization')
          ? HttpResponse.json({ thanks: true })
          : new HttpResponse(null, { status: 401, headers: { 'www-authenticate': 'Bearer' } }),
      ),
    ],
  };
}

function holds(request: RecordedRequest, tokens: readonly string[]): boolean {
  const all = [request.url, request.text(), ...[...request.headers].flat()].join('\n');
  return tokens.some((token) => all.includes(token) || decoded(all).includes(token));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

describe('keeps-the-token-home', () => {
  const elsewhere: readonly (readonly [string, (host: string) => string])[] = [
    ['a whole URL', (host) => `https://${host}/x`],
    ['a path that begins with //', (host) => `//${host}/x`],
    ['a path that begins with a backslash', (host) => `/\\${host}/x`],
    ['a path that begins with @', (host) => `@${host}/x`],
    ['a path that lengthens the host name', (host) => `.${host}/x`],
    ['a path that begins with two backslashes', (host) => `\\\\${host}/x`],
    ['a path that begins with ///', (host) => `///${host}/x`],
    // URL parsers drop tabs and line breaks wherever they stand, and spaces at the beginning.
    ['a path with a tab between two slashes', (host) => `/\t/${host}/x`],
    ['a path with a line feed between two slashes', (host) => `/\n/${host}/x`],
    ['a path with a carriage return before a backslash', (host) => `/\r\\${host}/x`],
    ['a path with a tab before //', (host) => `\t//${host}/x`],
    ['a path with a space before //', (host) => ` //${host}/x`],
    ['a whole URL with a line feed in its scheme', (host) => `ht\ntps://${host}/x`],
  ];
  test.for(elsewhere)(
    '%s does not take the token to another host',
    async ([what, pathTo], { warmClient, network, seed }) => {
      const { session, client } = await warmClient();
      const host = hostName(seed, 'elsewhere', 'test');
      // `https://api.example.com` and `.evil.test`, put together, are a host of its own.
      const longer = `${new URL(session.apiOrigin).host}.${host}`;
      network.serve(stranger(`https://${host}`), stranger(`https://${longer}`));
      const target = pathTo(host);
      await attempt(client.fetch(target));
      const told = network.requests.filter(
        (request) => request.origin !== session.apiOrigin && holds(request, session.issued),
      );
      expect(
        told.map((request) => request.host),
        teach({
          did: `Your client sent the access token to another host when it was given ${what}.`,
          cost: 'Paths come out of data: a link in a profile, a next-page field of an answer. Whoever writes one gets the token.',
          see: 'RFC 9700 §4.9.1; RFC 6750 §5.2',
        }),
      ).toEqual([]);
    },
  );

  const redirects = [301, 302, 303, 307, 308] as const;
  test.for(redirects)(
    'a redirect does not take the token along: %d',
    async (status, { warmClient, network, seed }) => {
      const { session, client } = await warmClient();
      const host = hostName(seed, 'redirected', 'test');
      network.serve(stranger(`https://${host}`));
      session.misbehave(redirect(`https://${host}/x`, status), 'api');
      await attempt(client.fetch('/me'));
      const told = network.requests.filter(
        (request) => request.host === host && holds(request, session.issued),
      );
      expect(
        told.length,
        teach({
          did: `Your client followed a redirect (${status}) of the API to another host, with the access token.`,
          cost: 'One open redirect in the API is enough to collect tokens. The global fetch leaves the header out where it follows by itself.',
          see: 'RFC 9700 §4.9.1',
        }),
      ).toBe(0);
    },
  );

  test('the token is in no URL', async ({ warmClient, network }) => {
    const { session, succeed } = await warmClient();
    await succeed('/me?x=1', 'a call with a token that works');
    const told = network.requests.filter((request) =>
      session.issued.some((token) => request.url.includes(token)),
    );
    expect(
      told.length,
      teach({
        did: 'Your client put the access token into a URL.',
        cost: 'URLs are kept in logs and histories, and there the token lives as long as they do.',
        see: 'RFC 9700 §4.3.2; RFC 6750 §5.3',
      }),
    ).toBe(0);
  });

  test('no other script of the page can read the token', async ({ warmClient, page }) => {
    const { session } = await warmClient();
    const found = (await page.readableByScript()).filter(({ place, text }) =>
      session.issued.some((token) => text.includes(token) || place.includes(token)),
    );
    const [where = ''] = found.map(({ place }) =>
      place.startsWith('globalThis.') ? place : place.replace(/\.[^.]*$/, ''),
    );
    expect(
      found.length,
      teach({
        did: `Your client keeps the access token where every script of the page reads it: ${where}.`,
        cost: 'A single script that an attacker gets into the page (XSS), or a careless package, reads it there and sends it away. In a closure there is nothing to read.',
        see: 'RFC 10017, on storing tokens; OWASP HTML5 Security, local storage',
      }),
    ).toBe(0);
  });
});
