/**
 * One verifier, five dialects.
 *
 * @module
 */
import { auth0 } from './auth0.ts';
import { clerk } from './clerk.ts';
import type { ProviderConfig, Verify } from './contract.ts';
import { hydra } from './hydra.ts';
import { introspectingVerifier } from './introspection.ts';
import { jwtVerifier } from './jwt-verifier.ts';
import { keycloak } from './keycloak.ts';
import { workos } from './workos.ts';

/**
 * Makes a verifier for the access tokens of one provider.
 *
 * @see RFC 7519 §4.1, RFC 8725 §3, RFC 7662
 */
export function createProviderVerifier(config: ProviderConfig): Verify {
  switch (config.provider) {
    case 'auth0':
      return jwtVerifier(auth0(config));
    case 'clerk':
      return jwtVerifier(clerk(config));
    case 'workos':
      return jwtVerifier(workos(config));
    case 'keycloak':
      return jwtVerifier(keycloak(config));
    case 'hydra':
      return config.tokens === 'jwt' ? jwtVerifier(hydra(config)) : introspectingVerifier(config);
  }
}
