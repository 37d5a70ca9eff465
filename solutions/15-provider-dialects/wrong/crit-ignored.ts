// task: signature-and-keys
// mistake: hydra: a hand-written verifier that passes over crit.
import { createPublicKey, verify as verifySignature } from 'node:crypto';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { hydra } from '../src/hydra.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { judge } from '../src/jwt-verifier.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  const sound = createSound(config);
  if (config.provider !== 'hydra' || config.tokens !== 'jwt') return sound;
  const dialect = hydra(config);
  return async (text) => {
    const result = await sound(text);
    if (result.ok || result.reason === 'unavailable') return result;
    try {
      const [first = '', second = '', third = ''] = text.split('.');
      const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
      const [header, payload] = [read(first), read(second)];
      if (header.alg !== 'RS256' || !('crit' in header)) return result;
      const { keys } = (await (await fetch(dialect.jwksUri)).json()) as {
        keys: (JsonWebKey & { kid?: string })[];
      };
      const jwk = keys.find(({ kid }) => kid === header.kid);
      const key = createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' });
      const data = Buffer.from(`${first}.${second}`);
      const good = verifySignature('sha256', data, key, Buffer.from(third, 'base64url'));
      return good && payload.exp > Date.now() / 1_000
        ? judge(dialect, { header, payload })
        : result;
    } catch {
      return result;
    }
  };
}
