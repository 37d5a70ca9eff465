// task: times-and-kinds
// mistake: hydra: the time is taken when the verifier is made.
import { createRemoteJWKSet, jwtVerify } from 'jose';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { hydra } from '../src/hydra.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { judge } from '../src/jwt-verifier.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'hydra' || config.tokens !== 'jwt') return createSound(config);
  const dialect = hydra(config);
  const madeAt = new Date();
  const keySet = createRemoteJWKSet(new URL(dialect.jwksUri));
  return async (text) => {
    try {
      const { protectedHeader: header, payload } = await jwtVerify(text, keySet, {
        algorithms: ['RS256'],
        requiredClaims: ['exp'],
        currentDate: madeAt,
        clockTolerance: 5,
      });
      return judge(dialect, { header, payload });
    } catch {
      return { ok: false, reason: 'rejected' };
    }
  };
}
