// variant: The key set's URL comes from discovery where there is one, asked for at each fetch.
import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { auth0 } from '../src/auth0.ts';
import { clerk } from '../src/clerk.ts';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import type { Dialect } from '../src/dialect.ts';
import { hydra } from '../src/hydra.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { jwtVerifier } from '../src/jwt-verifier.ts';
import { keycloak } from '../src/keycloak.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  switch (config.provider) {
    case 'auth0':
      return discovering(auth0(config), 'openid-configuration');
    case 'clerk':
      return discovering(clerk(config), 'oauth-authorization-server');
    case 'keycloak':
      return discovering(keycloak(config), 'openid-configuration');
    case 'hydra':
      if (config.tokens === 'jwt') return discovering(hydra(config), 'oauth-authorization-server');
      return createSound(config);
    case 'workos':
      return createSound(config);
  }
}

function discovering(dialect: Dialect, document: string): Verify {
  const url = `${dialect.issuer.replace(/\/$/, '')}/.well-known/${document}`;
  let keySet: { readonly get: JWTVerifyGetKey; readonly until: number } | undefined;

  const discovered = async () => {
    const response = await fetch(url, { redirect: 'error' });
    if (response.status !== 200) throw new Error('no metadata');
    const { issuer, jwks_uri: uri } = (await response.json()) as Record<string, string>;
    if (issuer !== dialect.issuer || uri === undefined) throw new Error('not its metadata');
    return { get: createRemoteJWKSet(new URL(uri)), until: Date.now() + 5 * 60_000 };
  };
  return jwtVerifier(dialect, async (header, jws) => {
    if (keySet === undefined || Date.now() >= keySet.until) keySet = await discovered();
    return keySet.get(header, jws);
  });
}
