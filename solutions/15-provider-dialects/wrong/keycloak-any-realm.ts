// task: keycloak
// mistake: Any realm of the server passes.
import { createRemoteJWKSet } from 'jose';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { genuineToken } from '../src/genuine-token.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { judge } from '../src/jwt-verifier.ts';
import { keycloak } from '../src/keycloak.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'keycloak') return createSound(config);
  const dialect = keycloak(config);
  const keySet = createRemoteJWKSet(new URL(dialect.jwksUri));
  return async (text) => {
    const token = await genuineToken(text, keySet);
    if (typeof token === 'string') return { ok: false, reason: token };
    const iss = String(token.payload.iss);
    const payload = iss.startsWith(`${config.baseUrl}/realms/`)
      ? { ...token.payload, iss: dialect.issuer }
      : token.payload;
    return judge(dialect, { ...token, payload });
  };
}
