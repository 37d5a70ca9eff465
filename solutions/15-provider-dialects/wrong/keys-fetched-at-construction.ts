// task: times-and-kinds
// mistake: The key set is fetched when the verifier is made, to have it ready.
import { createRemoteJWKSet } from 'jose';
import { clerk } from '../src/clerk.ts';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { jwtVerifier } from '../src/jwt-verifier.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'clerk') return createSound(config);
  const dialect = clerk(config);
  const keySet = createRemoteJWKSet(new URL(dialect.jwksUri));
  void keySet.reload().catch(() => null);
  return jwtVerifier(dialect, keySet);
}
