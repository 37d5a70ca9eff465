import { describe } from 'vitest';
import { signingKey } from '#fixtures/keys/index.ts';
import { es384Token, readSegment, split } from '#fixtures/tokens/index.ts';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { JWT_DIALECTS, PROVIDER_NAMES } from './dialects.ts';
import { strangersKey } from './forgeries.ts';
import { withProviders } from './setting.ts';
import { aToken, expectAccepted, expectRejected, expectRejectedClaims } from './verdict.ts';

const test = withProviders(exerciseTest<typeof Exercise>());

const UNPINNED = {
  cost: 'The token chooses how it is checked. Whoever finds one weak algorithm that you still support has broken them all.',
  see: 'RFC 8725 §3.1',
};

describe('signature-and-keys', () => {
  for (const dialect of JWT_DIALECTS) {
    const provider = PROVIDER_NAMES[dialect];

    test(`${provider}: only RS256 counts, with a key that is for signatures`, async ({
      open,
      seed,
    }) => {
      const setting = await open(dialect);
      const { keys } = setting.server;
      const others = (['ES256', 'EdDSA'] as const).map((alg) => signingKey(alg, seed, 'listed'));
      const bare = signingKey('RS256', seed, 'rotation 1', 'bare');
      const encrypts = strangersKey(seed);
      const { header } = split(setting.mint({}));
      const es384 = es384Token(seed, 'p-384', setting.server.claims(), readSegment(header));
      for (const { publicJwk, kid, alg } of others) {
        keys.list({ ...publicJwk, kid, alg, use: 'sig' });
      }
      keys.list(es384.listed);
      keys.list({ ...bare.publicJwk, kid: bare.kid });
      keys.list({ ...encrypts.publicJwk, kid: encrypts.kid, alg: 'RSA-OAEP', use: 'enc' });
      const what = `a good ${provider} token whose key set also lists other keys`;
      await expectAccepted(setting, { what });
      for (const key of others) {
        const named = `${aToken(provider)} of the algorithm ${key.alg}, where only RS256 was agreed on`;
        await expectRejectedClaims(setting, named, { key }, UNPINNED);
      }
      for (const alg of ['RS384', 'RS512', 'PS256', 'PS384', 'PS512'] as const) {
        const named = `${aToken(provider)} of the algorithm ${alg}, where only RS256 was agreed on`;
        await expectRejectedClaims(setting, named, { key: bare, alg }, UNPINNED);
      }
      const elliptic = `${aToken(provider)} of the algorithm ES384, where only RS256 was agreed on`;
      await expectRejected(setting, { what: elliptic, token: es384.token }, UNPINNED);
      await expectRejectedClaims(
        setting,
        `${aToken(provider)} that was signed with the key for encryption (\`use: enc\`)`,
        { key: encrypts },
        {
          cost: 'A key used for two purposes is as weak as the weaker of them.',
          see: 'RFC 7517 §4.2',
        },
      );
    });
  }
});
