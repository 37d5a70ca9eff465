// task: fails-closed
// mistake: A key set that has moved for good is followed: 301 and 308.
import type { Jwk } from '../src/algorithms.ts';
import { fetchKeySet } from '../src/fetch-key-set.ts';
import type { VerifierOptions } from '../src/index.ts';
import { createKeySet } from '../src/key-set.ts';
import { type VerifyResult, verifyToken } from '../src/verify.ts';

async function fetchMoved(jwksUri: string): Promise<readonly Jwk[] | null> {
  try {
    const { status, headers } = await fetch(jwksUri, { redirect: 'manual' });
    const moved = status === 301 || status === 308 ? headers.get('location') : null;
    return moved === null ? null : await fetchKeySet(moved);
  } catch {
    return null;
  }
}

export function createVerifier({ jwksUri, algorithms }: VerifierOptions) {
  const keySet = createKeySet(async () => (await fetchKeySet(jwksUri)) ?? fetchMoved(jwksUri));
  return (text: string): Promise<VerifyResult> => verifyToken(text, algorithms, keySet);
}
