// variant: npm undici fetches the key set, with its content type ignored and its lifetime ten minutes.
import { request } from 'undici';
import type { Jwk } from '../src/algorithms.ts';
import type { VerifierOptions } from '../src/index.ts';
import type { KeySet } from '../src/key-set.ts';
import { verifyToken } from '../src/verify.ts';

export function createVerifier({ jwksUri, algorithms }: VerifierOptions) {
  let keys: Jwk[] = [];
  let until = 0;
  let quietUntil = 0;

  const load = async () => {
    const { statusCode, body } = await request(jwksUri);
    const text = await body.text();
    if (statusCode !== 200) throw new Error(`status ${statusCode}`);
    const { keys: listed } = JSON.parse(text) as { keys: Jwk[] };
    keys = [...listed];
    until = Date.now() + 10 * 60_000;
    quietUntil = Date.now() + 30_000;
  };

  const keySet: KeySet = {
    async find(fits) {
      try {
        if (Date.now() >= until) await load();
        if (!keys.some(fits) && Date.now() >= quietUntil) await load();
        return keys.filter(fits);
      } catch {
        return null;
      }
    },
  };
  return (token: string) => verifyToken(token, algorithms, keySet);
}
