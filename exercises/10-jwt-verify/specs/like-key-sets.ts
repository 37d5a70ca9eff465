import { HttpResponse, http } from 'msw';
import { describe } from 'vitest';
import { type SigningKey, signingKey } from '#fixtures/keys/index.ts';
import type { MockServer } from '#fixtures/mock-server.ts';
import { mintToken } from '#fixtures/tokens/index.ts';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { withVerifiers } from './setting.ts';
import { expectAccepted, expectRejected } from './verdict.ts';

const test = withVerifiers(exerciseTest<typeof Exercise>());

const SHARED = {
  cost: 'Two tenants of one service have two key sets, and one of them now signs for the other. A URL is another one as soon as one character is.',
  see: 'RFC 8725 §3.8 and RFC 3986 §6.2.2.1',
};

/** Key sets by their whole URL. MSW itself looks at neither the query nor the case of a path. */
function keySetsAt(origin: string, keys: ReadonlyMap<string, SigningKey>): MockServer {
  const handler = http.get(`${origin}/*`, ({ request }) => {
    const key = keys.get(request.url);
    if (key === undefined) return undefined;
    return HttpResponse.json({ keys: [{ ...key.publicJwk, kid: key.kid, alg: key.alg }] });
  });
  return { origin, handlers: [handler] };
}

describe('selects-the-key', () => {
  for (const [difference, first, second] of [
    ['their query', '/keys?tenant=acme', '/keys?tenant=zeta'],
    ['the case of their path', '/Tenants/Ab3/keys', '/tenants/aB3/keys'],
    ['a slash at the end', '/keys', '/keys/'],
  ] as const) {
    test(`two key sets stay apart whose URLs differ in ${difference}`, async ({
      openVerifier,
      subject,
      network,
      seed,
    }) => {
      const { server } = await openVerifier();
      const tenants = [first, second].map((path) => ({
        jwksUri: server.origin + path,
        key: signingKey('ES256', seed, path, 'key-1'),
      }));
      const keys = new Map(tenants.map(({ jwksUri, key }) => [jwksUri, key]));
      network.serve(keySetsAt(server.origin, keys));
      const mint = (key: SigningKey) => mintToken({ key, payload: server.claims() });
      const what = `a token of another tenant, whose jwksUri differs from its own in nothing but ${difference}`;
      const others: SigningKey[] = [];
      for (const { jwksUri, key } of tenants) {
        const { issuer } = server;
        const verify = await subject.createVerifier({ issuer, jwksUri, algorithms: ['ES256'] });
        for (const other of others) {
          await expectRejected(verify, { what, token: mint(other) }, SHARED);
        }
        await expectAccepted(verify, mint(key), `a good token of the tenant at ${jwksUri}`);
        others.push(key);
      }
    });
  }
});
