import { describe, expect } from 'vitest';
import { attackerHost } from '#fixtures/attacker/index.ts';
import { embeddedKeyTokens, keyUrlTokens, mintToken } from '#fixtures/tokens/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { withVerifiers } from './setting.ts';
import { expectRejected } from './verdict.ts';

const test = withVerifiers(exerciseTest<typeof Exercise>());

const BROUGHT_ALONG = {
  cost: 'The attacker signs with a key of their own and encloses it. The seal fits, and it is their seal.',
  see: 'RFC 8725 §3.10 and RFC 7515 §10.3',
};

const POINTED_AT = {
  cost: 'The attacker signs with a key of their own and tells you where to fetch it. Any token passes.',
  see: 'RFC 8725 §3.10',
};

/** For a request to the attacker's host whose answer did not even help them. */
const FETCHED = {
  did: "Your verifier fetched a URL out of a token's header from the attacker's host.",
  cost: 'Anyone can make your server send requests wherever they like, into your own network too (SSRF).',
  see: 'RFC 8725 §3.10',
};

describe('ignores-keys-in-the-token', () => {
  test('a key or certificate inside the header proves nothing', async ({
    provenVerifier,
    seed,
  }) => {
    const { server, verify } = await provenVerifier();
    const attacker = attackerHost({ seed });
    const kids = [server.keys.current().kid, attacker.key.kid, undefined];
    for (const hostile of embeddedKeyTokens(attacker.key, server.claims({ sub: 'admin' }), kids)) {
      await expectRejected(verify, hostile, BROUGHT_ALONG);
    }
    const { kid } = server.keys.current();
    const jwk = { ...attacker.key.publicJwk, kid };
    const token = mintToken({ key: attacker.key, payload: server.claims(), header: { kid, jwk } });
    const what =
      'a token signed by the key in its own header, which borrows the kid of a listed key';
    await expectRejected(verify, { what, token }, BROUGHT_ALONG);
  });

  test('a URL in kid is never fetched', async ({ provenVerifier, network, seed }) => {
    const { server, verify } = await provenVerifier();
    const attacker = attackerHost({ seed, hostile: FETCHED });
    network.serve(attacker);
    const header = { kid: attacker.jwksUri };
    const token = mintToken({ key: attacker.key, payload: server.claims(), header });
    const what = 'a token whose kid is a URL, signed by a key that is served there';
    await expectRejected(verify, { what, token }, POINTED_AT);
  });

  for (const parameter of ['jku', 'x5u'] as const) {
    test(`a URL in ${parameter} is never fetched`, async ({ provenVerifier, network, seed }) => {
      const { server, verify } = await provenVerifier();
      const attacker = attackerHost({ seed, hostile: FETCHED });
      network.serve(attacker);
      const url = parameter === 'jku' ? attacker.jwksUri : attacker.certificateUri;
      const kids = [server.keys.current().kid, attacker.key.kid, undefined];
      const payload = server.claims({ sub: 'admin' });
      for (const hostile of keyUrlTokens(parameter, url, attacker.key, payload, kids)) {
        await expectRejected(verify, hostile, POINTED_AT);
      }
    });
  }

  test('the issuer that the payload names is not asked for keys', async ({
    provenVerifier,
    network,
    seed,
  }) => {
    const { server, verify } = await provenVerifier();
    const attacker = attackerHost({
      seed,
      hostile: {
        did: "Your verifier asked the issuer that the token's payload names for its keys.",
        cost: 'Anyone can name themselves the issuer and vouch for themselves.',
        see: 'RFC 8725 §3.8',
      },
    });
    network.serve(attacker);
    const payload = server.claims({ iss: attacker.origin, sub: 'admin' });
    const token = mintToken({ key: attacker.key, payload });
    const what = 'a token from an issuer of its own, with that issuer for a witness';
    await expectRejected(
      verify,
      { what, token },
      {
        cost: 'The issuer is yours to choose. Anyone can name themselves the issuer and vouch for themselves.',
        see: 'RFC 8725 §3.8',
      },
    );
  });

  test("a URL on the issuer's own host is no better", async ({ provenVerifier, network, seed }) => {
    const { server, verify } = await provenVerifier();
    const attacker = attackerHost({ seed, origin: server.origin });
    network.serve(attacker);
    const payload = server.claims({ sub: 'admin' });
    for (const [parameter, url] of [
      ['jku', attacker.jwksUri],
      ['x5u', attacker.certificateUri],
    ] as const) {
      for (const hostile of keyUrlTokens(parameter, url, attacker.key, payload, [
        attacker.key.kid,
      ])) {
        await expectRejected(verify, hostile, {
          cost: "The attacker put a key set where the issuer's host serves uploads, and any token passes. A host is no allow-list.",
          see: 'RFC 8725 §3.10',
        });
      }
    }
    const elsewhere = network.requests.filter(({ url }) => url !== server.jwksUri);
    expect(
      elsewhere.map(({ path }) => path),
      teach({
        did: elsewhere.some(({ url }) => [attacker.jwksUri, attacker.certificateUri].includes(url))
          ? "Your verifier fetched a URL out of a token's header, on the issuer's host."
          : `Your verifier fetched ${elsewhere[0]?.path}, which is not jwksUri.`,
        cost: 'Only jwksUri is trusted. Anything else on that host may be an upload or an open redirect.',
        see: 'RFC 8725 §3.10',
      }),
    ).toEqual([]);
  });
});
