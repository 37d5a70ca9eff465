// task: workos
// mistake: A missing permissions claim is handed on as undefined.
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { jwtVerifier } from '../src/jwt-verifier.ts';
import { workos } from '../src/workos.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'workos') return createSound(config);
  return jwtVerifier({
    ...workos(config),
    permissions: (payload) => payload['permissions'] as string[],
  });
}
