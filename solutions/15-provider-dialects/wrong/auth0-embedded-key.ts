// task: signature-and-keys
// mistake: auth0: the key in a token's own header is used.
import { createRemoteJWKSet, EmbeddedJWK, type JWSHeaderParameters, jwtVerify } from 'jose';
import { auth0 } from '../src/auth0.ts';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { genuineToken } from '../src/genuine-token.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { judge } from '../src/jwt-verifier.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'auth0') return createSound(config);
  const dialect = auth0(config);
  const keySet = createRemoteJWKSet(new URL(dialect.jwksUri));
  return async (text) => {
    const token = await genuineToken(text, keySet);
    if (token === 'unavailable') return { ok: false, reason: token };
    try {
      const { protectedHeader: header, payload } = await jwtVerify(
        text,
        async (header, jws) =>
          header?.jwk ? EmbeddedJWK(header as JWSHeaderParameters, jws) : keySet(header, jws),
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
