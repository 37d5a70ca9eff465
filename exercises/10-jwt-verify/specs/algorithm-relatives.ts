import { describe } from 'vitest';
import { es384Token } from '#fixtures/tokens/index.ts';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { withVerifiers } from './setting.ts';
import { expectRejected } from './verdict.ts';

const test = withVerifiers(exerciseTest<typeof Exercise>());

const FAMILY = {
  cost: 'The token chooses how it is checked, within the family. Whoever finds a weak relative that your library supports has broken yours.',
  see: 'RFC 8725 §3.1',
};

describe('pins-algorithms', () => {
  test('a relative of RS256 is rejected, though its signature is right', async ({
    provenVerifier,
  }) => {
    const { server, verify } = await provenVerifier({
      signs: ['RS256'],
      server: { bareKeys: true },
    });
    for (const alg of ['RS384', 'RS512', 'PS256', 'PS384', 'PS512'] as const) {
      const what = `a token of the algorithm ${alg}, where only RS256 is on the list of accepted algorithms`;
      await expectRejected(verify, { what, token: server.mint({ alg }) }, FAMILY);
      const disguised = server.mint({ alg, header: { alg: 'RS256' } });
      const disguise = `a token that says RS256 and has a signature of ${alg}`;
      await expectRejected(verify, { what: disguise, token: disguised }, FAMILY);
    }
  });

  test('a relative of ES256 is rejected, though its key is listed', async ({
    provenVerifier,
    clock,
    seed,
  }) => {
    const { server, verify } = await provenVerifier({ server: { bareKeys: true } });
    const { token, listed } = es384Token(seed, 'p-384', server.claims());
    server.keys.list(listed);
    await clock.advance({ minutes: 11 });
    const what = 'an ES384 token, where only ES256 is on the list of accepted algorithms';
    await expectRejected(verify, { what, token }, FAMILY);
    const mixed = `${what}, signed with the key for ES256`;
    await expectRejected(verify, { what: mixed, token: server.mint({ alg: 'ES384' }) }, FAMILY);
  });

  test('a piece of a listed name is no name', async ({ provenVerifier }) => {
    const { server, verify } = await provenVerifier({
      signs: ['RS256'],
      server: { bareKeys: true },
    });
    for (const alg of ['', 'RS', '256', 'RS2567', 'RS256 ES256']) {
      const what = `a token whose alg is "${alg}", where only "RS256" is on the list`;
      await expectRejected(verify, { what, token: server.mint({ header: { alg } }) }, FAMILY);
    }
  });
});
