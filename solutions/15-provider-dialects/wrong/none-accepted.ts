// task: signature-and-keys
// mistake: clerk: a header that says none needs no signature.
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { clerk } from '../src/clerk.ts';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { judge } from '../src/jwt-verifier.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  const sound = createSound(config);
  if (config.provider !== 'clerk') return sound;
  return async (text) => {
    try {
      const header = decodeProtectedHeader(text) as { alg: string };
      if (header.alg === 'none') return judge(clerk(config), { header, payload: decodeJwt(text) });
    } catch {
      return { ok: false, reason: 'rejected' };
    }
    return sound(text);
  };
}
