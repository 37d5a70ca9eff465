// task: fails-closed
// mistake: The status of the introspection is not looked at.
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { words } from '../src/dialect.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import type { Introspection } from '../src/introspection.ts';
import { isGood } from '../src/introspection.ts';

async function ask(uri: string, token: string): Promise<Introspection | null> {
  try {
    const body = new URLSearchParams({ token });
    const response = await fetch(uri, { method: 'POST', body, redirect: 'error' });
    return (await response.json()) as Introspection;
  } catch {
    return null;
  }
}

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'hydra' || config.tokens !== 'opaque') return createSound(config);
  const uri = `${config.adminUrl}/admin/oauth2/introspect`;

  return async (token) => {
    const answer = await ask(uri, token);
    if (answer === null) return { ok: false, reason: 'unavailable' };
    const { sub } = answer;
    if (!isGood(answer, config) || sub === undefined) return { ok: false, reason: 'rejected' };
    return { ok: true, subject: sub, permissions: words(answer.scope, ' ') };
  };
}
