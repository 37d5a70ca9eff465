import { describe } from 'vitest';
import { attackerHost } from '#fixtures/attacker/index.ts';
import { authorizationServer } from '#fixtures/authorization-server/index.ts';
import { signingKey } from '#fixtures/keys/index.ts';
import { hostileKidTokens, mintToken } from '#fixtures/tokens/index.ts';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { withVerifiers } from './setting.ts';
import { expectAccepted, expectRejected } from './verdict.ts';

const test = withVerifiers(exerciseTest<typeof Exercise>());

describe('selects-the-key', () => {
  test('kid says which of several keys verifies', async ({ openVerifier }) => {
    const { server, verify } = await openVerifier();
    const first = server.keys.current();
    const second = server.keys.rotate();
    for (const key of [first, second]) {
      const place = key === first ? 'first' : 'second';
      const what = `a good token that names the ${place} of two listed ES256 keys`;
      await expectAccepted(verify, server.mint({ key }), what);
    }
  });

  test('a token is not verified with another key than its kid names', async ({ openVerifier }) => {
    const { server, verify } = await openVerifier();
    const first = server.keys.current();
    const second = server.keys.rotate();
    await expectAccepted(verify, server.mint());
    const stake = {
      cost: 'The kid is signed along: it says which key to hold the seal against. A key that leaked and was renamed keeps working.',
      see: 'RFC 7515 §4.1.4',
    };
    await expectRejected(
      verify,
      {
        what: 'a token that names one listed key and is signed with another',
        token: server.mint({ key: first, header: { kid: second.kid } }),
      },
      stake,
    );
    await expectRejected(
      verify,
      {
        what: 'a token that names a key which is not listed and is signed with a listed one',
        token: server.mint({ key: first, header: { kid: 'somebody-else' } }),
      },
      stake,
    );
  });

  test('kid is compared as it stands, and no single key stands in', async ({
    provenVerifier,
    clock,
    seed,
  }) => {
    const { server, verify } = await provenVerifier({ server: { decoys: false } });
    const { kid } = server.keys.current();
    const stake = {
      cost: 'The issuer named another key, and yours signs in its place. A key that was withdrawn and comes back under no name, or a similar one, is trusted again.',
      see: 'RFC 7515 §4.1.4 and the contract in the README',
    };
    for (const [other, how] of [
      ['somebody-else', 'is not listed'],
      ['', 'is empty'],
      [kid.toUpperCase(), "is the listed key's in capitals"],
      [`${kid} `, "is the listed key's with a space behind it"],
      [kid.slice(0, -1), "is the beginning of the listed key's"],
      [`${kid}x`, "begins with the listed key's"],
    ] as const) {
      const what = `a token whose kid ${how}, signed with the only key that fits`;
      await expectRejected(verify, { what, token: server.mint({ header: { kid: other } }) }, stake);
    }
    const nameless = signingKey('ES256', seed, 'nameless');
    server.keys.list(nameless.publicJwk);
    await clock.advance({ minutes: 11 });
    const what = 'a token that names a key, signed with one that is listed without kid';
    await expectRejected(verify, { what, token: server.mint({ key: nameless }) }, stake);
  });

  test('a token without kid is verified with the single key that fits', async ({
    openVerifier,
  }) => {
    const algorithms = ['ES256', 'EdDSA', 'RS256'] as const;
    const { server, verify } = await openVerifier({ signs: algorithms });
    for (const alg of algorithms) {
      const token = server.mint({ with: alg, header: { kid: undefined } });
      const what = `a good ${alg} token without kid, although only one listed key fits it`;
      await expectAccepted(verify, token, what);
    }
  });

  test('a kid that was made to break the lookup breaks nothing', async ({
    provenVerifier,
    seed,
  }) => {
    const { server, verify } = await provenVerifier();
    const stranger = signingKey('ES256', seed, 'stranger');
    for (const hostile of hostileKidTokens(stranger, server.claims())) {
      await expectRejected(verify, hostile, {
        cost: 'kid comes from the attacker. As a path, a query or the name of a property it reaches what was never meant for a key.',
        see: 'RFC 8725 §3.10',
      });
    }
  });

  test("one issuer's key does not verify for another issuer", async ({
    provenVerifier,
    subject,
    network,
    seed,
  }) => {
    const kids = { ES256: 'key-1' };
    const ours = await provenVerifier({ server: { kids, name: 'ours' } });
    const theirs = authorizationServer({ seed, kids, name: 'theirs' });
    network.serve(theirs);
    const verifyTheirs = await subject.createVerifier({
      issuer: theirs.issuer,
      jwksUri: theirs.jwksUri,
      algorithms: ['ES256'],
    });
    const stake = {
      cost: 'Two issuers name their keys alike, and one of them can now sign for the other: one tenant signs in as any user of the next.',
      see: 'RFC 8725 §3.8',
    };
    const what = "a token signed with another issuer's key of the same kid";
    await expectRejected(verifyTheirs, { what, token: ours.server.mint() }, stake);
    await expectAccepted(
      verifyTheirs,
      theirs.mint(),
      'a good token of the second of two issuers, whose keys have the same kid',
    );
    await expectRejected(ours.verify, { what, token: theirs.mint() }, stake);
  });

  test('two key sets on one host stay apart', async ({
    provenVerifier,
    subject,
    network,
    seed,
  }) => {
    const ours = await provenVerifier();
    const { kid } = ours.server.keys.current();
    const neighbour = attackerHost({ seed, origin: ours.server.origin, kid });
    network.serve(neighbour);
    const what = 'a token of the neighbour on the same host, whose key has the same kid';
    const stake = {
      cost: 'Tenants, realms and staging systems share a host. One of them now signs for the others.',
      see: 'RFC 8725 §3.8',
    };
    for (const issuer of [`${ours.server.origin}/neighbour`, ours.server.issuer]) {
      const payload = ours.server.claims({ iss: issuer });
      const theirToken = mintToken({ key: neighbour.key, payload });
      const verifyTheirs = await subject.createVerifier({
        issuer,
        jwksUri: neighbour.jwksUri,
        algorithms: ['ES256'],
      });
      await expectRejected(verifyTheirs, { what, token: ours.server.mint() }, stake);
      await expectAccepted(
        verifyTheirs,
        theirToken,
        "a good token of the second of two verifiers, whose jwksUri is on the first one's host",
      );
      await expectRejected(ours.verify, { what, token: theirToken }, stake);
    }
  });
});
