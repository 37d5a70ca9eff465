// variant: A failed fetch falls back on a key set younger than ten minutes; 30 seconds count from the last early fetch; answers are frozen.
import type { Jwk } from '../src/algorithms.ts';
import { fetchKeySet } from '../src/fetch-key-set.ts';
import type { VerifierOptions } from '../src/index.ts';
import type { KeySet } from '../src/key-set.ts';
import { type VerifyResult, verifyToken } from '../src/verify.ts';

const MINUTE_MS = 60_000;

class PatientKeySet implements KeySet {
  readonly #uri: string;
  #keys: readonly Jwk[] = [];
  #fetchedAt = Number.NEGATIVE_INFINITY;
  #earlyAt = Number.NEGATIVE_INFINITY;

  constructor(uri: string) {
    this.#uri = uri;
  }

  get #age(): number {
    return Date.now() - this.#fetchedAt;
  }

  async find(fits: (jwk: Jwk) => boolean): Promise<readonly Jwk[] | null> {
    if (this.#age > MINUTE_MS) await this.#fetch();
    if (this.#age >= 10 * MINUTE_MS) return null;
    const isEarlyAllowed = Date.now() - this.#earlyAt >= MINUTE_MS / 2;
    if (this.#age > 0 && isEarlyAllowed && !this.#keys.some(fits)) {
      this.#earlyAt = Date.now();
      await this.#fetch();
    }
    return this.#keys.filter(fits);
  }

  async #fetch(): Promise<void> {
    const keys = await fetchKeySet(this.#uri);
    if (keys === null) return;
    this.#keys = keys;
    this.#fetchedAt = Date.now();
  }
}

export const createVerifier = ({ jwksUri, algorithms, issuer }: VerifierOptions) => {
  const keySet = new PatientKeySet(jwksUri);
  const verify = async (token: string): Promise<VerifyResult> =>
    Object.freeze(await verifyToken(token, algorithms, keySet));
  return Object.assign(verify, { issuer });
};
