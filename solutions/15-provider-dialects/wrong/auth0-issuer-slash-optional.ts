// task: auth0
// mistake: A slash at the end of iss is cut off before comparing.
import { createRemoteJWKSet } from 'jose';
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
    if (typeof token === 'string') return { ok: false, reason: token };
    const iss = String(token.payload.iss);
    const payload =
      iss.replace(/\/$/, '') === `https://${config.domain}`
        ? { ...token.payload, iss: dialect.issuer }
        : token.payload;
    return judge(dialect, { ...token, payload });
  };
}
