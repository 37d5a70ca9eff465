// task: signature-and-keys
// mistake: Tokens are decoded and their claims believed.
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { auth0 } from '../src/auth0.ts';
import { clerk } from '../src/clerk.ts';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { hydra } from '../src/hydra.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { judge } from '../src/jwt-verifier.ts';
import { keycloak } from '../src/keycloak.ts';
import { workos } from '../src/workos.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  const verify = createSound(config);
  if (config.provider === 'hydra' && config.tokens === 'opaque') return verify;
  const dialect = {
    auth0: () => auth0(config as never),
    clerk: () => clerk(config as never),
    workos: () => workos(config as never),
    keycloak: () => keycloak(config as never),
    hydra: () => hydra(config as never),
  }[config.provider]();
  return async (token) => {
    const result = await verify(token);
    if (result.ok || result.reason === 'unavailable') return result;
    try {
      const payload = decodeJwt(token);
      if (!((payload.exp ?? 0) > Date.now() / 1_000)) return result;
      if ((payload.nbf ?? 0) > Date.now() / 1_000) return result;
      return judge(dialect, { header: decodeProtectedHeader(token) as never, payload });
    } catch {
      return result;
    }
  };
}
