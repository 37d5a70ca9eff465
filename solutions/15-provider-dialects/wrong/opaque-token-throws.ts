// task: times-and-kinds
// mistake: clerk: the header of an opaque token is read, and that throws.
import { decodeProtectedHeader } from 'jose';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  const verify = createSound(config);
  if (config.provider !== 'clerk') return verify;
  return async (token) => {
    const { alg } = decodeProtectedHeader(token);
    return alg === 'RS256' ? verify(token) : { ok: false, reason: 'rejected' };
  };
}
