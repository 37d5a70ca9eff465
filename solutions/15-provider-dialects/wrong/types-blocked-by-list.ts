// task: times-and-kinds
// mistake: auth0: the kinds of token that are known to be others are refused, and so all the rest passes.
import { auth0 } from '../src/auth0.ts';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { jwtVerifier } from '../src/jwt-verifier.ts';

const OTHERS = ['logout+jwt', 'secevent+jwt'];

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'auth0') return createSound(config);
  const includes = (typ: string) => !OTHERS.includes(typ);
  return jwtVerifier({ ...auth0(config), types: { includes } as never });
}
