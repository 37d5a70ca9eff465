// task: clerk
// mistake: at+jwt is accepted as everywhere else.

import { clerk } from '../src/clerk.ts';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { ACCESS_TOKEN_TYPES } from '../src/dialect.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { jwtVerifier } from '../src/jwt-verifier.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'clerk') return createSound(config);
  const dialect = clerk(config);
  return jwtVerifier({ ...dialect, types: ACCESS_TOKEN_TYPES });
}
