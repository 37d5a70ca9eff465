// task: signature-and-keys
// mistake: workos: no algorithms are given, so the token chooses.
import { createRemoteJWKSet, jwtVerify } from 'jose';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { genuineToken } from '../src/genuine-token.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { judge } from '../src/jwt-verifier.ts';
import { workos } from '../src/workos.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'workos') return createSound(config);
  const dialect = workos(config);
  const keySet = createRemoteJWKSet(new URL(dialect.jwksUri));
  return async (text) => {
    const token = await genuineToken(text, keySet);
    if (token === 'unavailable') return { ok: false, reason: token };
    try {
      const { protectedHeader: header, payload } = await jwtVerify(text, keySet, {
        requiredClaims: ['exp'],
        clockTolerance: 5,
      });
      return judge(dialect, { header, payload });
    } catch {
      return { ok: false, reason: 'rejected' };
    }
  };
}
