// task: fails-closed
// mistake: An introspection that has moved for good, or says where to look, is followed: 301, 303 and 308.
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { words } from '../src/dialect.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { type Introspection, isGood } from '../src/introspection.ts';

async function ask(uri: string, token: string): Promise<Introspection | null> {
  const question = () =>
    ({ method: 'POST', redirect: 'manual', body: new URLSearchParams({ token }) }) as const;
  try {
    const first = await fetch(uri, question());
    const moved = [301, 303, 308].includes(first.status) ? first.headers.get('location') : null;
    const response = moved === null ? first : await fetch(moved, question());
    return response.status === 200 ? ((await response.json()) as Introspection) : null;
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
    if (!isGood(answer, config) || !sub) return { ok: false, reason: 'rejected' };
    return { ok: true, subject: sub, permissions: words(answer.scope, ' ') };
  };
}
