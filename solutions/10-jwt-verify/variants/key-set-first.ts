// variant: jose keeps the key set, which is had before the token is looked at; node:crypto verifies.
import { createRemoteJWKSet } from 'jose';
import type { Jwk } from '../src/algorithms.ts';
import type { VerifierOptions } from '../src/index.ts';
import type { KeySet } from '../src/key-set.ts';
import { type VerifyResult, verifyToken } from '../src/verify.ts';

export function createVerifier({ jwksUri, algorithms }: VerifierOptions) {
  const remote = createRemoteJWKSet(new URL(jwksUri), { cacheMaxAge: 3 * 60_000 });
  const listed = () => (remote.jwks()?.keys ?? []) as unknown as Jwk[];
  const keySet: KeySet = {
    async find(fits) {
      try {
        if (!remote.fresh) await remote.reload();
        if (!listed().some(fits) && !remote.coolingDown) await remote.reload();
        return listed().filter(fits);
      } catch {
        return null;
      }
    },
  };
  return async (token: string): Promise<VerifyResult> => {
    if (token.length > 16_384) return { ok: false, reason: 'rejected' };
    if ((await keySet.find(() => true)) === null) return { ok: false, reason: 'unavailable' };
    return verifyToken(token, algorithms, keySet);
  };
}
