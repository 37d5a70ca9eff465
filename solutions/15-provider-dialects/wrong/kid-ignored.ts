// task: signature-and-keys
// mistake: Every listed RSA key is tried, whatever kid says.

import { compactVerify, errors, importJWK, type JSONWebKeySet } from 'jose';
import { auth0 } from '../src/auth0.ts';
import { clerk } from '../src/clerk.ts';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import type { Dialect } from '../src/dialect.ts';
import { hydra } from '../src/hydra.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { jwtVerifier } from '../src/jwt-verifier.ts';
import { keycloak } from '../src/keycloak.ts';
import { workos } from '../src/workos.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider === 'auth0') return verifierOf(auth0(config));
  if (config.provider === 'clerk') return verifierOf(clerk(config));
  if (config.provider === 'hydra' && config.tokens === 'jwt') return verifierOf(hydra(config));
  if (config.provider === 'keycloak') return verifierOf(keycloak(config));
  if (config.provider === 'workos') return verifierOf(workos(config));
  return createSound(config);
}

function verifierOf(dialect: Dialect): Verify {
  return jwtVerifier(dialect, async (_, jws) => {
    const response = await fetch(dialect.jwksUri, { redirect: 'error' });
    if (!response.ok) throw new Error('no key set');
    const { keys } = (await response.json()) as JSONWebKeySet;
    if (!Array.isArray(keys)) throw new Error('no key set');
    for (const jwk of keys.filter(({ kty, use }) => kty === 'RSA' && use === 'sig')) {
      const key = await importJWK(jwk, 'RS256');
      const compact = [jws.protected, jws.payload, jws.signature].join('.');
      if (
        await compactVerify(compact, key).then(
          () => true,
          () => false,
        )
      )
        return key;
    }
    throw new errors.JWKSNoMatchingKey();
  });
}
