// task: times-and-kinds
// mistake: clerk: exp is not looked at.
import { compactVerify, createRemoteJWKSet } from 'jose';
import { clerk } from '../src/clerk.ts';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { genuineToken } from '../src/genuine-token.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { judge } from '../src/jwt-verifier.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'clerk') return createSound(config);
  const dialect = clerk(config);
  const keySet = createRemoteJWKSet(new URL(dialect.jwksUri));
  return async (text) => {
    const token = await genuineToken(text, keySet);
    if (token === 'unavailable') return { ok: false, reason: token };
    try {
      const { protectedHeader, payload: octets } = await compactVerify(text, keySet, {
        algorithms: ['RS256'],
      });
      const payload = JSON.parse(new TextDecoder().decode(octets));
      if (payload.nbf > Date.now() / 1_000 + 5) return { ok: false, reason: 'rejected' };
      return judge(dialect, { header: protectedHeader, payload });
    } catch {
      return { ok: false, reason: 'rejected' };
    }
  };
}
