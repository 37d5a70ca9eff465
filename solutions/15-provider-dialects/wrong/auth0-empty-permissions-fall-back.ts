// task: auth0
// mistake: An empty permissions list falls back to scope.

import { auth0 } from '../src/auth0.ts';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { texts, words } from '../src/dialect.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { jwtVerifier } from '../src/jwt-verifier.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'auth0') return createSound(config);
  const dialect = auth0(config);
  return jwtVerifier({
    ...dialect,
    permissions: ({ permissions, scope }) =>
      texts(permissions).length > 0 ? texts(permissions) : words(scope, ' '),
  });
}
