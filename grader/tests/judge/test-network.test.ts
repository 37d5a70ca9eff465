import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { TestNetwork } from '../../judge/kit/network.ts';
import { limits } from '../../model/limits.ts';
import type { WireRequest } from '../../pipe/protocol.ts';

const origin = 'https://api.example.com';

const get = (parts: Partial<WireRequest> = {}): WireRequest => ({
  ...{ method: 'GET', url: `${origin}/`, headers: [], body: null, credentials: 'include' },
  ...parts,
});

/** A network with a server that sets a cookie and says which ones it got. */
function withCookies(): TestNetwork {
  const network = new TestNetwork();
  const handler = http.all(`${origin}/*`, ({ request, cookies }) =>
    HttpResponse.json(
      { header: request.headers.get('cookie'), cookies },
      { headers: { 'set-cookie': 'session=of-somebody; Path=/' } },
    ),
  );
  network.serve({ origin, handlers: [handler] });
  return network;
}

test('MSW keeps no cookies: what one answer sets comes with no other request', async () => {
  for (const network of [withCookies(), withCookies()]) {
    for (const _ of [1, 2]) {
      const answer = await network.answer(get());
      if (!answer.ok) throw new Error(answer.reason);
      expect(new TextDecoder().decode(answer.body)).toBe('{"header":null,"cookies":{}}');
    }
  }
});

const header = ['x-a', 'b'] as const;
const tooMuch: readonly (readonly [what: string, request: WireRequest])[] = [
  ['a URL that is too long', get({ url: `${origin}/${'a'.repeat(limits.network.urlBytes)}` })],
  ['a URL that is too long once it is encoded', get({ url: `${origin}/${'"'.repeat(3_000)}` })],
  ['a URL that no parser has written', get({ url: `https://a\u0301.example.com/` })],
  ['too many headers', get({ headers: new Array(limits.network.headers + 1).fill(header) })],
  ['headers that are too long', get({ headers: [['x-a', 'b'.repeat(70_000)]] })],
  ['a body that is too long', get({ method: 'POST', body: new Uint8Array(2_000_000) })],
];

test.each(tooMuch)('%s is no request', async (_, request) => {
  const network = withCookies();
  expect(await network.answer(request)).toMatchObject({ ok: false });
  expect(network.requests).toEqual([]);
  expect(() => network.check()).not.toThrow();
});

test('a body that is too long for a form is an empty form', async () => {
  const network = withCookies();
  const body = new TextEncoder().encode('a&'.repeat(500_000));
  const started = performance.now();
  await network.answer(get({ method: 'POST', body }));
  expect([...(network.requests[0]?.form() ?? [['none', '']])]).toEqual([]);
  expect(performance.now() - started).toBeLessThan(1_000);
});

test('a URL as long as it may be is answered', async () => {
  const url = `${origin}/`.padEnd(limits.network.urlBytes, 'a');
  expect(await withCookies().answer(get({ url }))).toMatchObject({ ok: true, status: 200 });
});
