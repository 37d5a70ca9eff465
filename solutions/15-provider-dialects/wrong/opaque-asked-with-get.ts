// task: hydra-opaque
// mistake: The token is asked about with GET, in the URL.
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { words } from '../src/dialect.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { isGood } from '../src/introspection.ts';

interface Answer {
  active: boolean;
  sub?: string;
  scope?: string;
  iss?: string;
  aud?: string[];
  exp?: number;
  token_use?: string;
}

async function ask(uri: string, init: RequestInit): Promise<Answer | null> {
  try {
    const response = await fetch(uri, { redirect: 'error', ...init });
    return response.status === 200 ? ((await response.json()) as Answer) : null;
  } catch {
    return null;
  }
}

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'hydra' || config.tokens !== 'opaque') return createSound(config);
  const uri = `${config.adminUrl}/admin/oauth2/introspect`;

  return async (token) => {
    const answer = await ask(`${uri}?token=${encodeURIComponent(token)}`, { method: 'GET' });
    if (answer === null) return { ok: false, reason: 'unavailable' };
    const { sub } = answer;
    if (!isGood(answer, config) || sub === undefined) return { ok: false, reason: 'rejected' };
    return { ok: true, subject: sub, permissions: words(answer.scope, ' ') };
  };
}
