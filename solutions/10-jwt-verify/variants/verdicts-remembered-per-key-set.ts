// variant: Good tokens are remembered whole, until the key set is fetched again.
import { fetchKeySet } from '../src/fetch-key-set.ts';
import type { VerifierOptions } from '../src/index.ts';
import { createKeySet } from '../src/key-set.ts';
import { type VerifyResult, verifyToken } from '../src/verify.ts';

export function createVerifier({ jwksUri, algorithms }: VerifierOptions) {
  const verdicts = new Map<string, VerifyResult>();
  const keySet = createKeySet(() => {
    verdicts.clear();
    return fetchKeySet(jwksUri);
  });
  return async (token: string): Promise<VerifyResult> => {
    if (token.length > 16_384) return { ok: false, reason: 'rejected' };
    // Asked for no key in particular, the key set still fetches itself when it is too old.
    if ((await keySet.find(() => true)) === null) return { ok: false, reason: 'unavailable' };
    const verdict = verdicts.get(token) ?? (await verifyToken(token, algorithms, keySet));
    if (verdict.ok) verdicts.set(token, verdict);
    return verdict;
  };
}
