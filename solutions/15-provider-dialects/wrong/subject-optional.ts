// task: times-and-kinds
// mistake: A token without sub has an empty subject.
import { createRemoteJWKSet } from 'jose';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { genuineToken } from '../src/genuine-token.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { judge } from '../src/jwt-verifier.ts';
import { workos } from '../src/workos.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'workos') return createSound(config);
  const dialect = workos(config);
  const keySet = createRemoteJWKSet(new URL(dialect.jwksUri));
  return async (text) => {
    const token = await genuineToken(text, keySet);
    if (typeof token === 'string') return { ok: false, reason: token };
    const { sub } = token.payload;
    const payload = { ...token.payload, sub: sub ?? 'undefined' };
    return judge(dialect, { ...token, payload });
  };
}
