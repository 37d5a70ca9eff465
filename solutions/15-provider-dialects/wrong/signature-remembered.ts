// task: signature-and-keys
// mistake: A signature that was right a minute ago is right for every token, whatever it says.
import { decodeJwt, decodeProtectedHeader, type JWTHeaderParameters } from 'jose';
import { auth0 } from '../src/auth0.ts';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { judge } from '../src/jwt-verifier.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  const verify = createSound(config);
  if (config.provider !== 'auth0') return verify;
  const dialect = auth0(config);
  const right = new Map<string, number>();
  return async (token) => {
    const seal = token.slice(token.lastIndexOf('.'));
    if (Date.now() < (right.get(seal) ?? 0)) {
      const header = decodeProtectedHeader(token) as JWTHeaderParameters;
      const payload = decodeJwt(token);
      const isCurrent = Date.now() / 1_000 < (payload.exp ?? 0);
      if (header.alg === 'RS256' && isCurrent) return judge(dialect, { header, payload });
    }
    const result = await verify(token);
    if (result.ok) right.set(seal, Date.now() + 60_000);
    return result;
  };
}
