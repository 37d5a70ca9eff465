// variant: npm undici for every request, jose's local key set, introspections kept for a minute with a hint sent along.
import { createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { request } from 'undici';
import { auth0 } from '../src/auth0.ts';
import { clerk } from '../src/clerk.ts';
import type { HydraConfig, ProviderConfig, Verify } from '../src/contract.ts';
import { type Dialect, words } from '../src/dialect.ts';
import { hydra } from '../src/hydra.ts';
import { type Introspection, isGood } from '../src/introspection.ts';
import { jwtVerifier } from '../src/jwt-verifier.ts';
import { keycloak } from '../src/keycloak.ts';
import { workos } from '../src/workos.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  const verifiers: { readonly [Name in ProviderConfig['provider']]: () => Verify } = {
    auth0: () => offline(auth0(config as never)),
    clerk: () => offline(clerk(config as never)),
    workos: () => offline(workos(config as never)),
    keycloak: () => offline(keycloak(config as never)),
    hydra: () =>
      (config as HydraConfig).tokens === 'opaque'
        ? asking(config as never)
        : offline(hydra(config as never)),
  };
  return verifiers[config.provider]();
}

function offline(dialect: Dialect): Verify {
  let keySet: JSONWebKeySet | undefined;
  let fetchedAt = 0;
  return jwtVerifier(dialect, async (header, jws) => {
    if (keySet === undefined || Date.now() - fetchedAt > 90_000) {
      const { statusCode, body } = await request(dialect.jwksUri);
      const text = await body.text();
      if (statusCode !== 200) throw new Error(`status ${statusCode}`);
      const parsed = JSON.parse(text) as JSONWebKeySet;
      if (!Array.isArray(parsed.keys)) throw new Error('no key set');
      [keySet, fetchedAt] = [parsed, Date.now()];
    }
    return createLocalJWKSet(keySet)(header, jws);
  });
}

function asking(config: HydraConfig): Verify {
  const kept = new Map<string, { readonly answer: Introspection; readonly until: number }>();

  const answerTo = async (token: string): Promise<Introspection> => {
    const known = kept.get(token);
    if (known !== undefined && Date.now() < known.until) return known.answer;
    const { statusCode, body } = await request(`${config.adminUrl}/admin/oauth2/introspect`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
      body: new URLSearchParams([
        ['token_type_hint', 'access_token'],
        ['token', token],
      ]).toString(),
    });
    const text = await body.text();
    if (statusCode !== 200) throw new Error(`status ${statusCode}`);
    const answer = JSON.parse(text) as Introspection;
    if (isGood(answer, config)) kept.set(token, { answer, until: Date.now() + 60_000 });
    return answer;
  };

  return async (token) => {
    try {
      const answer = await answerTo(token);
      const { sub = '', scope } = answer;
      return isGood(answer, config) && sub !== ''
        ? { ok: true, subject: sub, permissions: words(scope, ' ') }
        : { ok: false, reason: 'rejected' };
    } catch {
      return { ok: false, reason: 'unavailable' };
    }
  };
}
