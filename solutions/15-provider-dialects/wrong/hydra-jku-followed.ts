// task: signature-and-keys
// mistake: hydra: the key set that jku names is fetched.
import { createRemoteJWKSet, jwtVerify } from 'jose';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { genuineToken } from '../src/genuine-token.ts';
import { hydra } from '../src/hydra.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { judge } from '../src/jwt-verifier.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'hydra' || config.tokens !== 'jwt') return createSound(config);
  const dialect = hydra(config);
  const keySet = createRemoteJWKSet(new URL(dialect.jwksUri));
  return async (text) => {
    const token = await genuineToken(text, keySet);
    if (token === 'unavailable') return { ok: false, reason: token };
    try {
      const { protectedHeader: header, payload } = await jwtVerify(
        text,
        async (header, jws) =>
          typeof header['jku'] === 'string'
            ? createRemoteJWKSet(new URL(header['jku']))(header, jws)
            : keySet(header, jws),
        {
          algorithms: ['RS256'],
          requiredClaims: ['exp'],
          clockTolerance: 5,
        },
      );
      return judge(dialect, { header, payload });
    } catch {
      return { ok: false, reason: 'rejected' };
    }
  };
}
