/**
 * Provider dialects: all tests of the exercise. One spec, so that one subject serves them all.
 *
 * @module
 */
import { signingKey } from '#fixtures/keys/index.ts';
import { ahead } from '#kit';
import './algorithms.ts';
import './auth0.ts';
import './clerk.ts';
import './hydra-jwt.ts';
import './hydra-opaque-claims.ts';
import './hydra-opaque.ts';
import './keycloak.ts';
import './keys.ts';
import './kinds.ts';
import './unavailable.ts';
import './withdrawn-keys.ts';
import './workos.ts';

// The RSA keys of these tests, which cost as much as all the rest.
ahead('15-provider-dialects: RSA keys', (runSeed) => {
  for (const label of ['first', 'rotation 1', 'stranger']) signingKey('RS256', runSeed, label);
});
