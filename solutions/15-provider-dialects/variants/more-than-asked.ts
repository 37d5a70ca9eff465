// variant: Good answers carry further members and sorted permissions; opaque tokens without Hydra's prefix are not asked about.
import type { ProviderConfig } from '../src/contract.ts';
import { createProviderVerifier as createPlain } from '../src/index.ts';

export const createProviderVerifier = (config: ProviderConfig) => {
  const verify = createPlain(structuredClone(config));
  const isOpaque = config.provider === 'hydra' && config.tokens === 'opaque';
  return async function verifyAccessToken(token: string) {
    if (isOpaque && !/^ory_at_[\w.-]+$/.test(token)) {
      return { ok: false, reason: 'rejected' } as const;
    }
    const result = await verify(token);
    if (!result.ok) return { ...result };
    const permissions = [...new Set(result.permissions)].sort();
    return { ...result, permissions, provider: config.provider, verifiedAt: Date.now() };
  };
};
