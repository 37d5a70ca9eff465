// task: signature-and-keys
// mistake: workos: HS256 is checked with the public key as PEM.
import { createHmac, createPublicKey } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { judge } from '../src/jwt-verifier.ts';
import { workos } from '../src/workos.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  const sound = createSound(config);
  if (config.provider !== 'workos') return sound;
  const dialect = workos(config);
  return async (text) => {
    const result = await sound(text);
    if (result.ok || result.reason === 'unavailable') return result;
    try {
      const header = decodeProtectedHeader(text) as { alg: string; kid?: string };
      if (header.alg !== 'HS256') return result;
      const { keys } = (await (await fetch(dialect.jwksUri)).json()) as {
        keys: (JsonWebKey & { kid?: string })[];
      };
      const jwk = keys.find(({ kid }) => kid === header.kid);
      const key = createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' });
      const secret = key.export({ type: 'spki', format: 'pem' });
      const [first, second, third] = text.split('.');
      const mac = createHmac('sha256', secret).update(`${first}.${second}`).digest('base64url');
      return mac === third ? judge(dialect, { header, payload: decodeJwt(text) }) : result;
    } catch {
      return result;
    }
  };
}
