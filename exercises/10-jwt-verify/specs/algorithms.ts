import { describe } from 'vitest';
import { signingKey } from '#fixtures/keys/index.ts';
import {
  hmacWithPublicKey,
  mintToken,
  unsignedTokens,
  wrongCurve,
} from '#fixtures/tokens/index.ts';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { withVerifiers } from './setting.ts';
import { expectAccepted, expectRejected } from './verdict.ts';

const test = withVerifiers(exerciseTest<typeof Exercise>());

const UNPINNED = {
  cost: 'The token chooses how it is checked. Whoever finds one weak algorithm that you still support has broken them all.',
  see: 'RFC 8725 §3.1',
};

const WRONG_KEY = {
  cost: 'A key used for two purposes is as weak as the weaker of them, and a signature made for one is taken for the other.',
  see: 'RFC 8725 §3.1 and RFC 7517 §4',
};

describe('pins-algorithms', () => {
  test('an algorithm that is not on the list is rejected, though its key is listed', async ({
    provenVerifier,
  }) => {
    const { server, verify } = await provenVerifier({
      signs: ['ES256', 'EdDSA'],
      accepts: ['ES256'],
    });
    const what = 'an EdDSA token, where only ES256 is on the list of accepted algorithms';
    await expectRejected(verify, { what, token: server.mint({ with: 'EdDSA' }) }, UNPINNED);
  });

  test('another name of a listed algorithm is rejected', async ({ provenVerifier }) => {
    const { server, verify } = await provenVerifier({
      signs: ['EdDSA'],
      server: { bareKeys: true },
    });
    const token = server.mint({ header: { alg: 'Ed25519' } });
    const what =
      'a token that says Ed25519, where only EdDSA is on the list of accepted algorithms';
    await expectRejected(verify, { what, token }, UNPINNED);
  });

  test('alg is compared with its case', async ({ provenVerifier }) => {
    const { server, verify } = await provenVerifier({ server: { bareKeys: true } });
    for (const alg of ['es256', 'Es256', 'ES256 ']) {
      const token = server.mint({ header: { alg } });
      await expectRejected(
        verify,
        { what: `a token whose alg is "${alg}", where only "ES256" is on the list`, token },
        {
          cost: 'alg is case-sensitive. Two parts of a system that disagree on a spelling can be played against each other, as with "noNE".',
          see: 'RFC 7515 §4.1.1 and RFC 8725 §3.1',
        },
      );
    }
  });

  test('a key that is listed for another algorithm does not verify', async ({
    provenVerifier,
    clock,
    seed,
  }) => {
    const { server, verify } = await provenVerifier({ accepts: ['ES256', 'RS256'] });
    const others = [
      { key: signingKey('RS256', seed, 'for PS256'), alg: 'PS256' },
      { key: signingKey('RS256', seed, 'for RS512'), alg: 'RS512' },
      { key: signingKey('ES256', seed, 'for ECDH'), alg: 'ECDH-ES' },
    ];
    for (const { key, alg } of others) {
      server.keys.list({ ...key.publicJwk, kid: key.kid, alg, use: 'sig' });
    }
    await clock.advance({ minutes: 11 });
    for (const { key, alg } of others) {
      const token = mintToken({ key, payload: server.claims() });
      const what = `an ${key.alg} token whose key the issuer lists for ${alg} only`;
      await expectRejected(verify, { what, token }, WRONG_KEY);
    }
  });

  test('a key for another use does not verify', async ({ provenVerifier, clock, seed }) => {
    const { server, verify } = await provenVerifier();
    const keys = ['enc', 'tls'].map((use) => ({ use, key: signingKey('ES256', seed, use) }));
    for (const { use, key } of keys) server.keys.list({ ...key.publicJwk, kid: key.kid, use });
    await clock.advance({ minutes: 11 });
    for (const { use, key } of keys) {
      const token = mintToken({ key, payload: server.claims() });
      const what = `a token that was signed with a key whose use is "${use}"`;
      await expectRejected(verify, { what, token }, WRONG_KEY);
    }
  });

  test('a key of another type does not verify', async ({ provenVerifier }) => {
    const { server, verify } = await provenVerifier({
      signs: ['ES256', 'EdDSA', 'RS256'],
      server: { bareKeys: true },
    });
    const disguised = [
      {
        what: 'a token that says ES256 and is signed with an RSA key',
        token: server.mint({ with: 'RS256', header: { alg: 'ES256' } }),
      },
      {
        what: 'a token that says RS256 and is signed with an EC key',
        token: server.mint({ with: 'ES256', alg: 'RS256' }),
      },
      {
        what: 'a token that says ES256 and is signed with an Ed25519 key',
        token: server.mint({ with: 'EdDSA', header: { alg: 'ES256' } }),
      },
    ];
    for (const hostile of disguised) await expectRejected(verify, hostile, WRONG_KEY);
  });

  test('a key on another curve does not verify', async ({ provenVerifier, clock, seed }) => {
    const { server, verify } = await provenVerifier();
    const { what, token, listed } = wrongCurve(seed, 'p-384', server.claims());
    server.keys.list(listed);
    await clock.advance({ minutes: 11 });
    await expectRejected(
      verify,
      { what, token },
      {
        cost: 'ES256 promises P-256. A key that was made for something else has another strength, and the token must not choose it.',
        see: 'RFC 7518 §3.4',
      },
    );
  });
});

describe('rejects-none', () => {
  test('a token that says it is not signed is rejected, in any spelling', async ({
    provenVerifier,
  }) => {
    const { server, verify } = await provenVerifier();
    const kid = server.keys.current().kid;
    const token = server.mint();
    await expectAccepted(verify, token);
    for (const hostile of unsignedTokens(token, server.claims({ sub: 'admin' }), kid)) {
      await expectRejected(verify, hostile, {
        cost: 'Anyone can now sign in as anyone.',
        see: 'RFC 8725 §2.1 and §3.1',
      });
    }
  });
});

describe('rejects-public-keys-as-secrets', () => {
  const CONFUSED = {
    cost: 'The public key is public: anyone can fetch it, use it as the HMAC secret and sign in as anyone.',
    see: 'RFC 8725 §2.1 and §3.1',
  };

  test('HS256 with the public RSA key as its secret is rejected', async ({ provenVerifier }) => {
    const { server, verify } = await provenVerifier({
      signs: ['RS256'],
      server: { bareKeys: true },
    });
    const key = server.keys.current();
    for (const hostile of hmacWithPublicKey(key, server.keys.listedAs(key), server.claims())) {
      await expectRejected(verify, hostile, CONFUSED);
    }
  });

  test('HS256 with the public EC key as its secret is rejected', async ({ provenVerifier }) => {
    const { server, verify } = await provenVerifier({ server: { bareKeys: true } });
    const key = server.keys.current();
    for (const hostile of hmacWithPublicKey(key, server.keys.listedAs(key), server.claims())) {
      await expectRejected(verify, hostile, CONFUSED);
    }
  });
});
