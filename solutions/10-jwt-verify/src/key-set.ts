import type { Jwk } from './algorithms.ts';

/** Old enough to spare the server, young enough that a withdrawn key soon stops working. */
const MAX_AGE_MS = 5 * 60_000;
/** Anyone can invent a `kid`, so an unknown one may not fetch at will. */
const COOLDOWN_MS = 30_000;

/** The keys of one issuer. */
export interface KeySet {
  /** The listed keys that fit, or `null` when the key set cannot be had. */
  find(fits: (jwk: Jwk) => boolean): Promise<readonly Jwk[] | null>;
}

/**
 * Fetches when first asked, and keeps what it fetched.
 *
 * @param fetchKeys - Gives the keys as they are listed now, or `null` when they cannot be had.
 */
export function createKeySet(fetchKeys: () => Promise<readonly Jwk[] | null>): KeySet {
  let cached: { readonly keys: readonly Jwk[]; readonly at: number } | null = null;
  let askedAt = Number.NEGATIVE_INFINITY;
  let underway: Promise<readonly Jwk[] | null> | null = null;

  const refetch = async () => {
    askedAt = Date.now();
    const keys = await fetchKeys();
    // Replaced, not merged: a key that is no longer listed is withdrawn. A failure replaces nothing.
    if (keys !== null) cached = { keys, at: Date.now() };
    return keys;
  };
  const fetched = () => {
    underway ??= refetch().finally(() => {
      underway = null;
    });
    return underway;
  };

  return {
    async find(fits) {
      const fresh = cached !== null && Date.now() - cached.at < MAX_AGE_MS ? cached.keys : null;
      const found = (fresh ?? (await fetched()))?.filter(fits) ?? null;
      if (found === null || found.length > 0 || fresh === null) return found;
      // Perhaps the server has a new key by now.
      if (Date.now() - askedAt < COOLDOWN_MS) return found;
      return (await fetched())?.filter(fits) ?? null;
    },
  };
}
