import { HttpResponse, http } from 'msw';
import { describe, expect } from 'vitest';
import type { AuthorizationServer } from '#fixtures/authorization-server/index.ts';
import { type SigningKey, signingKey } from '#fixtures/keys/index.ts';
import { mintToken } from '#fixtures/tokens/index.ts';
import { exerciseTest, type Network, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { withVerifiers } from './setting.ts';
import { expectRejected, type Stake } from './verdict.ts';

const test = withVerifiers(exerciseTest<typeof Exercise>());

const BY_PREFIX: Stake = {
  cost: 'A beginning says nothing of where a URL leads: "/../" climbs out of the folder, "?" and "#" end the path, and ".evil.test" or "@evil.test" make another host of it.',
  see: 'RFC 8725 §3.10 and the contract in the README',
};

/** URLs that begin like a trusted one and lead to where an attacker could place a key set. */
function behind(trusted: string): string[] {
  const host = new URL(trusted).origin;
  return [
    `${trusted}/../uploads/keys.json`,
    `${trusted}/keys.json`,
    `${trusted}?next=/uploads/keys.json`,
    `${trusted}#/uploads/keys.json`,
    `${trusted}.evil.test`,
    `${host}.evil.test/keys.json`,
    `${host}@evil.test/keys.json`,
  ];
}

/** The attacker's keys are everywhere but at `jwksUri`. */
function serveEverywhere(network: Network, server: AuthorizationServer, key: SigningKey): void {
  const keySet = { keys: [{ ...key.publicJwk, kid: key.kid, alg: key.alg, use: 'sig' }] };
  for (const origin of [server.origin, `${server.origin}.evil.test`, 'https://evil.test']) {
    const everywhere = http.get(`${origin}/*`, ({ request }) =>
      request.url === server.jwksUri ? undefined : HttpResponse.json(keySet),
    );
    network.serve({ origin, handlers: [everywhere] });
  }
}

/** No other request was sent than for the key set. */
function expectOnlyJwksUri(network: Network, { jwksUri }: AuthorizationServer, from: string): void {
  const elsewhere = network.requests.filter(({ url }) => url !== jwksUri).map(({ url }) => url);
  expect(
    elsewhere,
    teach({
      did: `Your verifier fetched ${elsewhere[0]}, which it had from ${from} and which is not jwksUri.`,
      ...BY_PREFIX,
    }),
  ).toEqual([]);
}

describe('ignores-keys-in-the-token', () => {
  for (const parameter of ['jku', 'x5u'] as const) {
    test(`a ${parameter} that begins like jwksUri is no better`, async ({
      provenVerifier,
      network,
      seed,
    }) => {
      const { server, verify } = await provenVerifier();
      const key = signingKey('ES256', seed, 'attacker');
      serveEverywhere(network, server, key);
      const payload = server.claims({ sub: 'admin' });
      for (const url of [...behind(server.jwksUri), ...behind(server.issuer)]) {
        for (const kid of [key.kid, server.keys.current().kid]) {
          const token = mintToken({ key, payload, header: { kid, [parameter]: url } });
          const what = `an attacker's token whose ${parameter} is ${url}`;
          await expectRejected(verify, { what, token }, BY_PREFIX);
        }
      }
      expectOnlyJwksUri(network, server, `${parameter} in a header`);
    });
  }

  test('an iss that begins like the issuer leads to no keys', async ({
    provenVerifier,
    network,
    seed,
  }) => {
    const { server, verify } = await provenVerifier();
    const key = signingKey('ES256', seed, 'attacker');
    serveEverywhere(network, server, key);
    for (const iss of behind(server.issuer)) {
      const token = mintToken({ key, payload: server.claims({ iss, sub: 'admin' }) });
      const what = `an attacker's token whose iss is ${iss}`;
      await expectRejected(verify, { what, token }, BY_PREFIX);
    }
    expectOnlyJwksUri(network, server, 'iss in a payload');
  });
});
