// task: auth0
// mistake: A token without permissions has none, whatever its scope.

import { auth0 } from '../src/auth0.ts';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { texts } from '../src/dialect.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { jwtVerifier } from '../src/jwt-verifier.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'auth0') return createSound(config);
  const dialect = auth0(config);
  return jwtVerifier({ ...dialect, permissions: ({ permissions }) => texts(permissions) });
}
