// task: workos
// mistake: iss is not looked at, as in the SDK: no issuer option.
import { createRemoteJWKSet } from 'jose';
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
    if (typeof token === 'string') return { ok: false, reason: token };
    const iss = String(token.payload.iss);
    const payload = iss !== '' ? { ...token.payload, iss: dialect.issuer } : token.payload;
    return judge(dialect, { ...token, payload });
  };
}
