// task: caches-the-key-set
// mistake: The key set's age counts from its last use, so that a busy verifier keeps it for ever.
import type { Jwk } from '../src/algorithms.ts';
import { fetchKeySet } from '../src/fetch-key-set.ts';
import type { VerifierOptions } from '../src/index.ts';
import type { KeySet } from '../src/key-set.ts';
import { type VerifyResult, verifyToken } from '../src/verify.ts';

const MAX_AGE_MS = 90_000;
const COOLDOWN_MS = 30_000;

export function createVerifier({ jwksUri, algorithms }: VerifierOptions) {
  let kept: { keys: readonly Jwk[]; usedAt: number } | null = null;
  let askedAt = 0;
  const refetch = async () => {
    askedAt = Date.now();
    const keys = await fetchKeySet(jwksUri);
    if (keys !== null) kept = { keys, usedAt: Date.now() };
    return keys;
  };
  const keySet: KeySet = {
    async find(fits) {
      const fresh = kept !== null && Date.now() - kept.usedAt < MAX_AGE_MS ? kept : null;
      if (fresh !== null) fresh.usedAt = Date.now();
      const found = (fresh?.keys ?? (await refetch()))?.filter(fits) ?? null;
      if (found === null || found.length > 0 || fresh === null) return found;
      return Date.now() - askedAt < COOLDOWN_MS ? found : ((await refetch())?.filter(fits) ?? null);
    },
  };
  return (text: string): Promise<VerifyResult> => verifyToken(text, algorithms, keySet);
}
