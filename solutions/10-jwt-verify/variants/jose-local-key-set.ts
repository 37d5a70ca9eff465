// variant: compactVerify with jose's local key set, refilled by hand after exactly a minute, and no shared fetches.
import { compactVerify, createLocalJWKSet, errors, type JSONWebKeySet } from 'jose';
import type { VerifierOptions } from '../src/index.ts';
import type { VerifyResult } from '../src/verify.ts';

type KeySet = ReturnType<typeof createLocalJWKSet>;

const REJECTED: VerifyResult = { ok: false, reason: 'rejected' };

export async function createVerifier({ jwksUri, algorithms }: VerifierOptions) {
  let cache: { keySet: KeySet; at: number } | undefined;

  const refill = async (): Promise<KeySet> => {
    const response = await fetch(jwksUri, { redirect: 'manual' });
    if (response.status !== 200) throw new TypeError(`status ${response.status}`);
    const keySet = createLocalJWKSet((await response.json()) as JSONWebKeySet);
    cache = { keySet, at: Date.now() };
    return keySet;
  };

  return async (token: string): Promise<VerifyResult> => {
    if (token.length > 16_384) return REJECTED;
    try {
      const age = Date.now() - (cache?.at ?? Number.NEGATIVE_INFINITY);
      const keySet = cache !== undefined && age < 60_000 ? cache.keySet : await refill();
      return await check(token, keySet, algorithms).catch((error: unknown) => {
        if (!(error instanceof errors.JWKSNoMatchingKey) || age < 30_000) throw error;
        return refill().then((fresh) => check(token, fresh, algorithms));
      });
    } catch (error) {
      // What is wrong with the token is jose's own error; a key set that is none is the server's fault.
      const ofTheToken =
        error instanceof errors.JOSEError && !(error instanceof errors.JWKSInvalid);
      return ofTheToken ? REJECTED : { ok: false, reason: 'unavailable' };
    }
  };
}

async function check(token: string, keySet: KeySet, algorithms: string[]): Promise<VerifyResult> {
  const { protectedHeader, payload } = await compactVerify(token, keySet, { algorithms });
  const claims = parseClaims(payload);
  return claims === null ? REJECTED : { ok: true, header: protectedHeader, payload: claims };
}

function parseClaims(octets: Uint8Array): object | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(octets));
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
