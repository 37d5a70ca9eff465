import { describe, expect } from 'vitest';
import {
  type Page as Document,
  type Initiator,
  preflightPasses,
  readableAcrossOrigins,
} from '#fixtures/browser/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { type Bank, withBank } from './bank.ts';
import { similarOrigins } from './similar-origins.ts';
import { signIn } from './visit.ts';

const test = withBank(exerciseTest<typeof Exercise>());

/** Pages whose scripts have no business with the app. */
function foreignPages(bank: Bank): { what: string; page: Document }[] {
  const { hostname } = new URL(bank.origin);
  return [
    { what: 'another site', page: { url: bank.stranger } },
    { what: 'a sibling host', page: { url: bank.sibling } },
    ...similarOrigins(bank).map((url) => ({ what: `${url}, not ${bank.origin}`, page: { url } })),
    { what: 'its own host over plain http', page: { url: `http://${hostname}` } },
    { what: 'its own host at another port', page: { url: `https://${hostname}:9443` } },
    { what: 'an opaque origin (null)', page: { url: bank.stranger, sandboxed: true } },
  ];
}

describe('cors', () => {
  test("no other origin's script reads GET /me with the user's cookies", async ({ openBank }) => {
    const bank = await openBank();
    const { page: own } = await signIn(bank);
    const url = `${bank.origin}/me`;
    for (const { what, page } of foreignPages(bank)) {
      const from: Initiator = { by: 'fetch', page, credentials: 'include' };
      const answer = await bank.send(own.browser.request(url, { from }));
      expect(
        readableAcrossOrigins(answer, url, { from }),
        teach({
          did: `Your app let a script on ${what} read GET /me with the user's cookies: Access-Control-Allow-Origin and Access-Control-Allow-Credentials said so.`,
          cost: 'It reads all that the user may read, CSRF tokens included. An origin that is only echoed is no list of origins.',
          see: 'https://fetch.spec.whatwg.org/#http-cors-protocol',
        }),
      ).toBe(false);
    }
  });

  test("no preflight allows another origin's script to act with the user's cookies", async ({
    openBank,
  }) => {
    const bank = await openBank();
    const { page: own } = await signIn(bank);
    for (const { what, page } of foreignPages(bank)) {
      for (const path of ['/transfer', '/login']) {
        const url = bank.origin + path;
        const description = {
          method: 'POST',
          headers: { 'X-Requested-By': 'web', 'X-CSRF-Token': 'x' },
          from: { by: 'fetch', page, credentials: 'include' } as const,
        };
        const preflight = own.browser.preflight(url, description);
        if (preflight === null) throw new TypeError('such a request needs a preflight');
        const answer = await bank.send(preflight);
        expect(
          preflightPasses(answer, url, description),
          teach({
            did: `Your app's answer to a preflight allowed a script on ${what} to POST ${path} with the user's cookies and with headers of its own.`,
            cost: 'A header that only your page could set is then one that every page can set.',
            see: 'https://fetch.spec.whatwg.org/#http-cors-protocol',
          }),
        ).toBe(false);
        expect(
          answer.status < 500,
          teach({
            did: `Your app answered OPTIONS ${path} with ${answer.status}.`,
            cost: 'Every stranger can send one. An error of the server for it hides the real ones.',
            see: 'the contract in the README',
          }),
        ).toBe(true);
      }
    }
  });
});
