// variant: A class whose bound method is the verifier; it caches imported keys and tries each fitting one without kid.
import { createPublicKey, type JsonWebKeyInput, type KeyObject, verify } from 'node:crypto';
import { fits, type Jwk } from '../src/algorithms.ts';
import { fetchKeySet } from '../src/fetch-key-set.ts';
import type { VerifierOptions } from '../src/index.ts';
import { parseToken, type Token } from '../src/token.ts';
import type { VerifyResult } from '../src/verify.ts';

class Verifier {
  readonly #options: VerifierOptions;
  #keys: { jwk: Jwk; key: KeyObject | null }[] = [];
  #fetchedAt = Number.NaN;

  constructor(options: VerifierOptions) {
    this.#options = options;
  }

  async verify(text: string): Promise<VerifyResult> {
    const token = parseToken(text);
    if (token === null || 'crit' in token.header) return { ok: false, reason: 'rejected' };
    if (!this.#options.algorithms.includes(token.header.alg))
      return { ok: false, reason: 'rejected' };
    // The header may say what it likes; a key in it is a reason for suspicion.
    if ('jku' in token.header || 'jwk' in token.header) return { ok: false, reason: 'rejected' };

    if (!(this.#age() < 2 * 60_000) && !(await this.#refetch())) {
      return { ok: false, reason: 'unavailable' };
    }
    if (this.#fitting(token).length === 0 && this.#age() >= 30_000) await this.#refetch();
    const sealed = this.#fitting(token).some((key) => isSealedBy(token, key));
    if (!sealed) return { ok: false, reason: 'rejected' };
    return { ok: true, header: token.header, payload: token.payload };
  }

  #age(): number {
    return Date.now() - this.#fetchedAt;
  }

  async #refetch(): Promise<boolean> {
    const listed = await fetchKeySet(this.#options.jwksUri);
    if (listed === null) return false;
    this.#keys = listed.map((jwk) => ({ jwk, key: importKey(jwk) }));
    this.#fetchedAt = Date.now();
    return true;
  }

  #fitting({ header }: Token): KeyObject[] {
    return this.#keys.filter(({ jwk }) => fits(jwk, header)).flatMap(({ key }) => key ?? []);
  }
}

export function createVerifier(options: VerifierOptions) {
  const verifier = new Verifier(options);
  return verifier.verify.bind(verifier);
}

function importKey(jwk: Jwk): KeyObject | null {
  try {
    return createPublicKey({ key: jwk, format: 'jwk' } as JsonWebKeyInput);
  } catch {
    return null;
  }
}

function isSealedBy({ signingInput, signature }: Token, key: KeyObject): boolean {
  const digest = key.asymmetricKeyType === 'ed25519' ? null : 'sha256';
  return verify(digest, Buffer.from(signingInput), { key, dsaEncoding: 'ieee-p1363' }, signature);
}
